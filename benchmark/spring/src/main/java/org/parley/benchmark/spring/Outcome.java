package org.parley.benchmark.spring;

import org.jspecify.annotations.Nullable;

/** What a meeting led to. */
record Outcome(String title, String kind, @Nullable String text) {}
