package org.parley.deploy;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.parley.testsupport.Api;

/** Monitors find what they look for. */
@QuarkusTest
class MetricsTest {
  private static final Pattern SELECTOR =
      Pattern.compile("\\b((?:parley|jvm)_[a-z_]+)(?:\\{([^}]*)})?");
  private static final Pattern LABEL = Pattern.compile("([a-z]+)=(\"[^\"]*\")");

  @TestHTTPResource(value = "/", management = true)
  URI management;

  @Test
  void theProgramHasTheMetricsAndLabelsOfTheAlerts() throws Exception {
    Manifests production = Manifests.overlay("production");
    List<String> metrics =
        metrics(production.server("ServiceMonitor").at("/spec/endpoints/0/path").asText());

    for (JsonNode rule : production.server("PrometheusRule").at("/spec/groups/0/rules")) {
      List<MatchResult> selectors = SELECTOR.matcher(rule.path("expr").asText()).results().toList();
      assertTrue(!selectors.isEmpty(), rule::toString);
      for (MatchResult selector : selectors) {
        assertTrue(
            metrics.stream().anyMatch(line -> isOf(selector, line)),
            () -> rule.path("alert").asText() + " reads " + selector.group());
      }
    }
  }

  @Test
  void theProgramHasTheMetricsOfTheDocumentation() throws Exception {
    List<String> metrics = metrics("/q/metrics");
    List<String> documented =
        Pattern.compile("(?m)^\\| `(parley_\\w+)` \\|")
            .matcher(Files.readString(Path.of("docs/operations.md")))
            .results()
            .map(match -> match.group(1))
            // Only an embedded database in a file has a disk; FullDiskIT reads this one.
            .filter(metric -> !metric.equals("parley_disk_room_bytes"))
            .toList();

    assertEquals(4, documented.size(), documented::toString);
    for (String metric : documented) {
      assertTrue(metrics.stream().anyMatch(line -> line.startsWith(metric)), metric);
    }
  }

  private List<String> metrics(String path) {
    Api.ask("{__typename}");
    return given().get(management.resolve(path)).asString().lines().toList();
  }

  /** Tells whether a line has a metric with its labels; each code comes with its first error. */
  private static boolean isOf(MatchResult selector, String line) {
    String labels = selector.group(2) == null ? "" : selector.group(2);
    return line.matches(selector.group(1) + "[ {].*")
        && LABEL
            .matcher(labels)
            .results()
            .allMatch(
                label -> line.contains(label.group(1).equals("code") ? "code=\"" : label.group(0)));
  }
}
