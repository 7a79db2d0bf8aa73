package org.parley.benchmark.spring;

import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;

/** The server; everything that is not said here is as Spring Boot sets it up. */
@SpringBootApplication
public class Application {
  /** Starts the server. */
  public static void main(String[] arguments) {
    SpringApplication.run(Application.class, arguments);
  }

  /** Keeps parsed and validated documents, as Spring's documentation advises. */
  @Bean
  GraphQlSourceBuilderCustomizer documentCache() {
    Map<String, CompletableFuture<PreparsedDocumentEntry>> documents = new ConcurrentHashMap<>();
    PreparsedDocumentProvider cache =
        (input, parse) ->
            documents.computeIfAbsent(
                input.getQuery(), query -> CompletableFuture.completedFuture(parse.apply(input)));
    return builder -> builder.configureGraphQl(graphQl -> graphQl.preparsedDocumentProvider(cache));
  }
}
