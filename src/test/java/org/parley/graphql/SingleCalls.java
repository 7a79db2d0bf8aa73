package org.parley.graphql;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.read.SelectedField;
import org.parley.read.Selection;

/** Calls API methods for one parent at a time and asks nothing of records but who they are. */
final class SingleCalls {
  private final Operations operations;
  private final Set<String> records;

  /**
   * @param records the names of the types of records
   */
  SingleCalls(Operations operations, Set<String> records) {
    this.operations = operations;
    this.records = records;
  }

  /** Returns true if an API method answers the field. */
  boolean answer(DataFetchingEnvironment field) {
    return find(field) != null;
  }

  /** Returns the answer of the API method for the field's one parent. */
  @Nullable Object call(DataFetchingEnvironment field) throws Exception {
    Object parent = field.getSource() == null ? Answers.ROOT : field.getSource();
    String type = ((GraphQLNamedType) field.getParentType()).getName();
    Object answer =
        Selection.of(asked(type, field.getFieldDefinition()))
            .during(() -> find(field).call(List.of(parent), field));
    return parent == Answers.ROOT ? answer : ((List<?>) answer).get(0);
  }

  private @Nullable Resolver find(DataFetchingEnvironment field) {
    return operations.find(
        ((GraphQLNamedType) field.getParentType()).getName(), field.getField().getName());
  }

  /** The field with all that is in it down to records, but nothing of these. */
  private Asked asked(String parent, GraphQLFieldDefinition field) {
    Resolver method = operations.find(parent, field.getName());
    List<String> attributes = method == null ? List.of(field.getName()) : method.attributes();
    List<Asked> below =
        GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLObjectType type
                && !records.contains(type.getName())
            ? type.getFieldDefinitions().stream().map(f -> asked(type.getName(), f)).toList()
            : List.of();
    return new Asked(field.getName(), attributes, below);
  }

  private record Asked(String name, List<String> attributes, List<Asked> fields)
      implements SelectedField {
    @Override
    public List<Asked> fieldsOf(String type) {
      return fields;
    }
  }
}
