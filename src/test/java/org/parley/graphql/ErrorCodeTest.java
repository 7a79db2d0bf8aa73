package org.parley.graphql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parley.refusal.ErrorCode;

/** Clients read of the codes in docs/api.md. */
class ErrorCodeTest {

  @Test
  void thePageHasEveryCodeAndNoOther() throws IOException {
    String told =
        Files.readAllLines(Path.of("docs/api.md")).stream()
            .dropWhile(line -> !line.equals("| code | status | meaning |"))
            .skip(2)
            .takeWhile(line -> line.startsWith("|"))
            .collect(Collectors.joining("\n"));
    String known =
        Stream.of(ErrorCode.values())
            .map(code -> "| `%s` | %d | %s |".formatted(code, code.httpStatus(), code.meaning()))
            .collect(Collectors.joining("\n"));
    assertEquals(known, told);
  }
}
