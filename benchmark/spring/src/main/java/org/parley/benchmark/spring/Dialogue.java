package org.parley.benchmark.spring;

/** A dialogue, of which only meetings are asked. */
record Dialogue(long id) {}
