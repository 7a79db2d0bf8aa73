package org.parley.write;

/** Something that is derived from records, and kept in step with them. */
public interface Derived {
  /** Takes in what has changed since it last did, in the transaction of an edit. */
  void follow();
}
