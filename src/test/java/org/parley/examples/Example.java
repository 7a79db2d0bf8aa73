package org.parley.examples;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.parley.testsupport.Api;

/** The queries in the folder of examples. */
final class Example {

  private Example() {}

  static JsonPath ask(String name) {
    return ask(name, Map.of());
  }

  static JsonPath ask(String name, Map<String, ?> variables) {
    try {
      return Api.ask(Files.readString(Path.of("examples", name + ".graphql")), variables);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
