package org.parley.read;

import java.util.AbstractList;
import java.util.Iterator;
import java.util.List;

/** The children of one parent, which are read when they are first looked at. */
final class Family<T> extends AbstractList<T> implements Deferred {
  private final Families<T> families;
  private final Long parent;
  private final Deferred read;

  Family(Families<T> families, Long parent, Deferred read) {
    this.families = families;
    this.parent = parent;
    this.read = read;
  }

  @Override
  public void await() {
    read.await();
  }

  private List<T> children() {
    read.await();
    return families.of(parent);
  }

  @Override
  public T get(int index) {
    return children().get(index);
  }

  @Override
  public int size() {
    return children().size();
  }

  @Override
  public Iterator<T> iterator() {
    return children().iterator();
  }
}
