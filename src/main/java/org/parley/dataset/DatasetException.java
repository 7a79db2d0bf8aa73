package org.parley.dataset;

/** Fault of a dataset, with the record and the property. */
class DatasetException extends RuntimeException {

  DatasetException(String message) {
    super(message);
  }

  DatasetException(String message, Throwable cause) {
    super(message, cause);
  }
}
