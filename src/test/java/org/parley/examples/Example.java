package org.parley.examples;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.parley.testsupport.Api;

/** The operations in the folder of examples. */
final class Example {

  private Example() {}

  static JsonPath ask(String name) {
    return ask(name, Map.of());
  }

  static JsonPath ask(String name, Map<String, ?> variables) {
    return Api.ask(text(name), variables);
  }

  static String text(String name) {
    try {
      return Files.readString(Path.of("examples", name + ".graphql"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
