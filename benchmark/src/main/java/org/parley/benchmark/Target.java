package org.parley.benchmark;

/** Server that is measured. */
enum Target {
  PARLEY("Parley", "parley.graphql"),
  NATIVE("Parley, native", "parley.graphql"),
  POSTGRAPHILE("PostGraphile", "postgraphile.graphql"),
  SPRING("Spring for GraphQL", "spring.graphql"),
  LIMIT("the limit", "limit.sql");

  private final String label;
  private final String document;

  Target(String label, String document) {
    this.label = label;
    this.document = document;
  }

  /** Name of the file in which a query is put in its words. */
  String document() {
    return document;
  }

  /** The query of a request: the limit knows its statements by name. */
  String text(Query query) {
    return this == LIMIT ? query.name() : query.document(this);
  }

  /** Returns true if Parley is compared with it. */
  boolean isPeer() {
    return !document.equals(PARLEY.document);
  }

  @Override
  public String toString() {
    return label;
  }
}
