package org.parley.dataset;

/** Says which record and property of a dataset can't be taken, and why. */
class DatasetException extends RuntimeException {

  DatasetException(String message) {
    super(message);
  }

  DatasetException(String message, Throwable cause) {
    super(message, cause);
  }
}
