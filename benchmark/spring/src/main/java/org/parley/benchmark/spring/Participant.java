package org.parley.benchmark.spring;

/** A participant, of which only the name is asked. */
record Participant(String name) {}
