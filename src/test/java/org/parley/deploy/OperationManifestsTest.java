package org.parley.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.Quantity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.refusal.ErrorCode;

/** The manifests fit what the program needs and what the cluster gives. */
class OperationManifestsTest {
  private static final String CONTAINER = "/spec/template/spec/containers/0";

  /**
   * Connections that PostgreSQL has for all users, as delivered: 100, of which 3 are for
   * superusers.
   */
  private static final int DATABASE_CONNECTIONS = 97;

  /** Memory beside the heap was measured at 265 MiB under load; a third more is left to it. */
  private static final long OTHER_MEMORY = 350L << 20;

  @TempDir Path folder;

  @Test
  void whatScalesHasNoReplicasOfItsOwn() throws Exception {
    Manifests production = Manifests.overlay("production");

    assertFalse(production.server("Deployment").path("spec").has("replicas"));
    assertEquals(3, scaling(production).path("minReplicas").asInt());
  }

  @Test
  void replicasAreAddedByTheCpuThatTheyUseOfWhatTheyRequest() throws Exception {
    Manifests production = Manifests.overlay("production");
    JsonNode scaling = scaling(production);
    JsonNode cpu = scaling.at("/metrics/0/resource");

    assertEquals(1, scaling.path("metrics").size());
    assertEquals("cpu", cpu.path("name").asText());
    int target = cpu.at("/target/averageUtilization").asInt();
    assertTrue(50 <= target && target <= 80, () -> target + " %");
    JsonNode resources = production.server("Deployment").at(CONTAINER + "/resources");
    assertEquals("500m", resources.at("/requests/cpu").asText(), "It is what the target refers to");
    assertTrue(resources.at("/limits/cpu").isMissingNode(), "It would slow starts down");
  }

  @Test
  void aStopHasTheTimeThatItTakes() throws Exception {
    for (String overlay : List.of("local", "production")) {
      Manifests manifests = Manifests.overlay(overlay);
      JsonNode settings = manifests.server("ConfigMap").path("data");
      Duration stop =
          Duration.parse("PT" + settings.path("PARLEY_SHUTDOWN_DELAY").asText())
              .plus(Duration.parse("PT" + settings.path("PARLEY_SHUTDOWN_TIMEOUT").asText()));
      int grace =
          manifests
              .server("Deployment")
              .at("/spec/template/spec/terminationGracePeriodSeconds")
              .asInt();

      assertTrue(grace >= stop.toSeconds() + 5, () -> grace + " s for " + stop);
    }
  }

  @Test
  void aStartDoesNotMakeMoreReplicasAndALullDoesNotTakeThemAway() throws Exception {
    JsonNode behavior = scaling(Manifests.overlay("production")).path("behavior");

    assertTrue(behavior.at("/scaleUp/stabilizationWindowSeconds").asInt() >= 60);
    assertTrue(behavior.at("/scaleDown/stabilizationWindowSeconds").asInt() >= 300);
    assertEquals(1, behavior.at("/scaleDown/policies/0/value").asInt());
  }

  @Test
  void theDatabaseHasConnectionsForTheMostReplicasAnUpdateAndABackup() throws Exception {
    Manifests production = Manifests.overlay("production");
    int pool = production.server("ConfigMap").at("/data/QUARKUS_DATASOURCE_JDBC_MAX_SIZE").asInt();
    int surge = production.server("Deployment").at("/spec/strategy/rollingUpdate/maxSurge").asInt();
    int replicas = scaling(production).path("maxReplicas").asInt() + surge;

    assertTrue(pool > 1, "One connection listens for changes");
    assertTrue(
        replicas * pool + 1 <= DATABASE_CONNECTIONS, replicas + " replicas of " + pool + " each");
  }

  @Test
  void theHeapLeavesMemoryToAllElse() throws Exception {
    Matcher share =
        Pattern.compile("-XX:MaxRAMPercentage=(\\d+)")
            .matcher(Files.readString(Path.of("src/main/docker/Dockerfile.jvm")));
    assertTrue(share.find());
    for (String overlay : List.of("local", "production")) {
      JsonNode resources =
          Manifests.overlay(overlay).server("Deployment").at(CONTAINER + "/resources");
      long limit =
          Quantity.getAmountInBytes(new Quantity(resources.at("/limits/memory").asText()))
              .longValueExact();
      long heap = limit / 100 * Integer.parseInt(share.group(1));

      assertTrue(limit - heap >= OTHER_MEMORY, (limit - heap) + " bytes besides the heap");
      assertEquals(resources.at("/limits/memory"), resources.at("/requests/memory"));
    }
  }

  @Test
  void probesBearASlowNode() throws Exception {
    JsonNode container = Manifests.overlay("production").server("Deployment").at(CONTAINER);

    assertTrue(seconds(container.path("startupProbe")) >= 180, "A start waits 60 s for a database");
    assertTrue(seconds(container.path("livenessProbe")) >= 60);
    assertTrue(seconds(container.path("readinessProbe")) <= 15);
    for (String probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
      // A connection to the database is waited for up to 5 s.
      assertTrue(container.path(probe).path("timeoutSeconds").asInt() >= 5, probe);
    }
  }

  @Test
  void networkPoliciesLetOutWhatIsNeededAndNoMore() throws Exception {
    Manifests production = Manifests.overlay("production");

    assertEquals(
        List.of(53, 53, 5432, 6432, 443, 4317), egress(production.server("NetworkPolicy")));
    assertEquals(List.of(53, 53, 5432, 6432), egress(production.one("NetworkPolicy", "backup")));
    assertEquals(List.of(), egress(Manifests.overlay("local").server("NetworkPolicy")));
  }

  @Test
  void proxiesLetDatasetsAndSubscriptionsPass() throws Exception {
    JsonNode annotations =
        Manifests.overlay("production").server("Ingress").at("/metadata/annotations");
    String nginx = "nginx.ingress.kubernetes.io/";
    assertEquals("64m", annotations.path(nginx + "proxy-body-size").asText());
    // Subscriptions are pinged every 25 s.
    assertTrue(annotations.path(nginx + "proxy-read-timeout").asInt() > 50);
    assertTrue(annotations.path(nginx + "proxy-send-timeout").asInt() > 50);

    Manifests all = Manifests.secondInstance(folder);
    List<String> timeouts = new ArrayList<>();
    for (JsonNode rule : all.server("HTTPRoute").at("/spec/rules")) {
      timeouts.add(
          rule.at("/matches/0/path/value").asText()
              + rule.at("/matches/0/headers/0/value").asText()
              + " "
              + rule.at("/timeouts/request").asText());
    }
    assertEquals(List.of("/graphqlwebsocket 0s", "/datasets 10m", "/ 30s"), timeouts);
    assertEquals(2, all.server("NetworkPolicy").at("/spec/ingress/0/from").size());
  }

  @Test
  void alertsReadMetricsAndCodesThatThereAre() throws Exception {
    String page = Files.readString(Path.of("docs/operations.md"));
    JsonNode rules =
        Manifests.overlay("production").server("PrometheusRule").at("/spec/groups/0/rules");

    assertTrue(rules.size() >= 5);
    for (JsonNode rule : rules) {
      String expression = rule.path("expr").asText();
      List<String> metrics = found("parley_[a-z_]+", expression);
      assertFalse(metrics.isEmpty(), expression);
      for (String metric : metrics) {
        assertTrue(page.contains('`' + metric.replaceFirst("_(count|sum)$", "") + '`'), metric);
      }
      for (String code : found("(?<=code=\")[A-Z_]+", expression)) {
        ErrorCode.valueOf(code);
      }
      assertTrue(List.of("warning", "critical").contains(rule.at("/labels/severity").asText()));
      assertFalse(rule.at("/annotations/summary").asText().isEmpty(), expression);
      assertFalse(rule.at("/annotations/description").asText().isEmpty(), expression);
    }
  }

  @Test
  void alertsComeAndGoAsTheirExamplesSay() throws Exception {
    assumeTrue(Commands.isInstalled("promtool"), "promtool is not installed (prometheus)");
    JsonNode rules = Manifests.overlay("production").server("PrometheusRule").path("spec");
    new ObjectMapper().writeValue(folder.resolve("rules.yaml").toFile(), rules);
    Path examples = Path.of("k8s/check/alerts.yaml");
    Files.copy(examples, folder.resolve("alerts.yaml"));

    Commands.run(folder, Map.of(), "promtool", "test", "rules", "alerts.yaml");

    String text = Files.readString(examples);
    for (JsonNode rule : rules.at("/groups/0/rules")) {
      String alert = "alertname: " + rule.path("alert").asText() + "\n        exp_alerts:";
      assertTrue(text.contains(alert + "\n"), alert + " never comes");
      assertTrue(text.contains(alert + " []\n"), alert + " always comes");
    }
  }

  @Test
  void backupsAreMadeOneAtATimeAndCheckedBeforeTheyCount() throws Exception {
    JsonNode spec = Manifests.overlay("production").one("CronJob", "backup").path("spec");
    JsonNode job = spec.at("/jobTemplate/spec");
    JsonNode container = job.at("/template/spec/containers/0");
    String script = container.at("/command/2").asText();

    assertEquals("Forbid", spec.path("concurrencyPolicy").asText());
    assertTrue(job.path("activeDeadlineSeconds").asLong() < Duration.ofDays(1).toSeconds());
    assertTrue(container.path("image").asText().matches(".+:\\d+\\.\\d+-.+"), "An exact version");
    int dump = script.indexOf("pg_dump");
    int check = script.indexOf("pg_restore --list");
    int move = script.indexOf("mv ");
    assertTrue(0 <= dump && dump < check && check < move, script);
  }

  private static JsonNode scaling(Manifests manifests) {
    return manifests.server("HorizontalPodAutoscaler").path("spec");
  }

  private static int seconds(JsonNode probe) {
    return probe.path("periodSeconds").asInt() * probe.path("failureThreshold").asInt();
  }

  private static List<Integer> egress(JsonNode policy) {
    return StreamSupport.stream(policy.at("/spec/egress").spliterator(), false)
        .flatMap(rule -> StreamSupport.stream(rule.path("ports").spliterator(), false))
        .map(port -> port.path("port").asInt())
        .toList();
  }

  private static List<String> found(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().map(match -> match.group()).toList();
  }
}
