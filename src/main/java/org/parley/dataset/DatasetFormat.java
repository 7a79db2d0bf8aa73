package org.parley.dataset;

/** Names in a dataset. */
final class DatasetFormat {
  static final String NAME = "parley-dataset";
  static final int VERSION = 1;

  private DatasetFormat() {}
}
