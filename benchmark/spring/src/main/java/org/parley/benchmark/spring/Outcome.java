package org.parley.benchmark.spring;

import org.jspecify.annotations.Nullable;

/** Outcome of a meeting. */
record Outcome(String title, String kind, @Nullable String text) {}
