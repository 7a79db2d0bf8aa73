package org.parley.graphql;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.parley.editing.Mutation;
import org.parley.security.Caller;
import org.parley.write.Input;

/** Answers a field of the mutation type by doing what it is for. */
record MutationCall(Mutation mutation) implements Resolver {
  @Override
  public List<String> attributes() {
    return List.of();
  }

  @Override
  public Object call(List<?> parents, DataFetchingEnvironment given) {
    Map<String, Object> input = Objects.requireNonNull(given.getArgument("input"));
    return mutation.perform(Input.of(input), given.getGraphQlContext().get(Caller.class));
  }
}
