package org.parley.read;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The attributes of its source objects that a field's method reads, besides their ids. Whoever
 * selects the field gets them loaded.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Reads {
  /** Names of attributes as in the entity. */
  String[] value();
}
