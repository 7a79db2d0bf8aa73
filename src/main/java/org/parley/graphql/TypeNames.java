package org.parley.graphql;

import org.eclipse.microprofile.graphql.Name;

/** The GraphQL type names of Java objects. */
final class TypeNames {
  private TypeNames() {}

  /** Returns the name of an object's type: its class's, unless an annotation gives another. */
  static String of(Object object) {
    Name name = object.getClass().getAnnotation(Name.class);
    return name == null ? object.getClass().getSimpleName() : name.value();
  }
}
