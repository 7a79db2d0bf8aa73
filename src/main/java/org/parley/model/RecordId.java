package org.parley.model;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.hibernate.annotations.IdGeneratorType;

/** Marks the key that {@link RecordIds} gives. */
@IdGeneratorType(RecordIds.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
@interface RecordId {}
