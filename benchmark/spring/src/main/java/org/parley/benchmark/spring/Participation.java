package org.parley.benchmark.spring;

/** A participant's part in a meeting. */
record Participation(String role, Participant participant) {}
