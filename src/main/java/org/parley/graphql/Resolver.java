package org.parley.graphql;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers a field that is no plain property. */
interface Resolver {
  /** Returns the attributes that it reads of its source objects. */
  List<String> attributes();

  /** Answers the field for all parents at once; a root field has none. */
  @Nullable Object call(List<?> parents, DataFetchingEnvironment given) throws Exception;
}
