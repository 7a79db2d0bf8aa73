package org.parley.graphql;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Remembers what parsing and validation said of documents, as long as it fits a bound. */
final class Documents implements PreparsedDocumentProvider {
  /** Bounds the memory by the characters of the documents, which syntax trees grow with. */
  private static final long MOST_CHARACTERS = 1_000_000;

  private final AsyncCache<String, PreparsedDocumentEntry> known =
      Caffeine.newBuilder()
          .maximumWeight(MOST_CHARACTERS)
          .weigher((String text, PreparsedDocumentEntry entry) -> text.length())
          .executor(Runnable::run)
          .buildAsync();

  @Override
  public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
      ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
    return known.get(input.getQuery(), text -> parseAndValidate.apply(input));
  }
}
