package org.parley.model;

import org.hibernate.boot.model.naming.ImplicitNamingStrategyComponentPathImpl;
import org.hibernate.boot.model.source.spi.AttributePath;

/**
 * Names a column by its path within its table: {@code held.earliest} becomes {@code held_earliest},
 * and what a collection holds goes without the name of the collection.
 */
public class ColumnNaming extends ImplicitNamingStrategyComponentPathImpl {

  @Override
  protected String transformAttributePath(AttributePath path) {
    return super.transformAttributePath(path).replaceFirst(".*\\{element}_", "");
  }
}
