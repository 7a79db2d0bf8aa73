package org.parley.read;

/**
 * Column of a table that is listed, by which the list is sorted.
 *
 * @param name the name of the column, whose values are never null
 * @param type the type of the values: a date, a text or a whole number
 */
public record SortColumn(String name, Class<? extends Comparable<?>> type) {}
