package org.parley.graphql;

import graphql.Scalars;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLTypeReference;
import java.util.List;
import org.parley.change.Changes;
import org.parley.model.VersionedRecord;

/** Field for the changes of a record, the same on every type of record. */
record HistoryField(Changes changes) implements Resolver {
  static final String NAME = "history";

  static final GraphQLFieldDefinition DEFINITION =
      GraphQLFieldDefinition.newFieldDefinition()
          .name(NAME)
          .description("Changes of the record, oldest first.")
          .argument(GraphQLArgument.newArgument().name("first").type(Scalars.GraphQLInt))
          .argument(GraphQLArgument.newArgument().name("after").type(Scalars.GraphQLString))
          .type(GraphQLNonNull.nonNull(GraphQLTypeReference.typeRef("ChangeConnection")))
          .build();

  @Override
  public List<String> attributes() {
    return List.of();
  }

  @Override
  public Object call(List<?> parents, DataFetchingEnvironment given) {
    List<VersionedRecord> records = parents.stream().map(VersionedRecord.class::cast).toList();
    return changes.ofRecords(records, given.getArgument("first"), given.getArgument("after"));
  }
}
