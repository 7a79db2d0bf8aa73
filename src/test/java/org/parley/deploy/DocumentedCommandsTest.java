package org.parley.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The commands that {@code k8s/README.md} tells an operator fit the manifests. */
class DocumentedCommandsTest {
  private static final Pattern OVERLAY = Pattern.compile(" apply -k k8s/overlays/(\\w+)");

  /** A command with the overlay that was applied last before it, or with it. */
  private record Command(String line, Manifests manifests) {
    boolean matches(String pattern) {
      return line.matches(pattern);
    }

    List<String> all(String pattern) {
      return found(pattern, line).toList();
    }
  }

  private final List<Command> commands = new ArrayList<>();
  private String readme;
  private Manifests local;
  private Manifests production;

  @BeforeEach
  void read() throws Exception {
    readme = Files.readString(Path.of("k8s/README.md"));
    local = Manifests.overlay("local");
    production = Manifests.overlay("production");
    Manifests applied = local;
    // Those of a block, and those within a sentence.
    for (String line :
        found("(?m)^(?:kubectl|docker|PARLEY_\\w+=).*$|(?<=`)kubectl [^`]+(?=`)", readme)
            .toList()) {
      Matcher overlay = OVERLAY.matcher(line);
      if (overlay.find()) {
        applied = Manifests.overlay(overlay.group(1));
      }
      commands.add(new Command(line, applied));
    }
    assertTrue(commands.size() >= 16, commands::toString);
  }

  @Test
  void objectsThatCommandsNameAreAppliedOrCreatedBefore() {
    Set<String> created = new HashSet<>();
    for (Command command : commands) {
      command.all("(?<=create job ).*").stream()
          .map(rest -> "job/" + rest.replaceFirst(".* ", ""))
          .forEach(created::add);
      for (String name : command.all("\\b(?:deployment|service|cronjob|job)/[\\w-]+")) {
        assertTrue(
            created.contains(name) || names(command.manifests()).contains(name),
            () -> command.line() + ": there is no " + name);
      }
      assertFalse(command.matches(".* (-n|--namespace)\\b.*"), command.line());
    }
    Stream.of(local, production)
        .flatMap(manifests -> manifests.all().stream())
        .forEach(object -> assertTrue(object.at("/metadata/namespace").isMissingNode()));
  }

  @Test
  void portsThatAreForwardedAreThoseOfTheService() {
    List<Command> forwards = commands(line -> line.contains("port-forward"));
    assertFalse(forwards.isEmpty());
    for (Command command : forwards) {
      List<String> ports =
          command.manifests().server("Service").at("/spec/ports").findValuesAsText("port");
      String port = command.line().replaceFirst(".*:", "");
      assertTrue(ports.contains(port), () -> command.line() + ": the ports are " + ports);
      String there = "http://localhost:" + command.all("\\d+(?=:)").get(0) + "/";
      assertTrue(readme.contains(there), "What is reached is told: " + there);
    }
  }

  @Test
  void secretsThatAreCreatedHaveTheKeysThatPodsRead() {
    List<Command> secrets = commands(line -> line.contains("create secret"));
    assertEquals(2, secrets.size());
    for (Command command : secrets) {
      String name = command.all("(?<=generic )\\S+").get(0);
      Set<String> given = new HashSet<>(command.all("(?<= --from-(?:literal|file)=)[\\w.]+"));
      Set<String> read = new HashSet<>();
      JsonNode pod = production.server("Deployment").at("/spec/template/spec");
      for (JsonNode reference : pod.findValues("secretKeyRef")) {
        if (reference.path("name").asText().equals(name) && !reference.has("optional")) {
          read.add(reference.path("key").asText());
        }
      }
      for (JsonNode volume : pod.findValues("secret")) {
        if (volume.path("secretName").asText().equals(name)) {
          read.addAll(volume.findValuesAsText("key"));
        }
      }
      boolean isEnvironment =
          pod.findValues("secretRef").stream()
              .anyMatch(reference -> reference.path("name").asText().equals(name));
      if (isEnvironment) {
        assertTrue(
            given.stream().allMatch(key -> key.startsWith("PARLEY_SECURITY_ACCOUNTS_")),
            given::toString);
      } else {
        assertEquals(read, given, name);
      }
      assertTrue(isEnvironment || !read.isEmpty(), () -> "No pod reads " + name);
    }
  }

  @Test
  void imagesThatAreBuiltAreThoseThatPodsRun() {
    List<Command> builds = commands(line -> line.startsWith("docker build"));
    List<String> images = builds.stream().map(build -> build.all("(?<= -t )\\S+").get(0)).toList();

    assertEquals(List.of(image(local), image(production)), images);
    for (Command build : builds) {
      assertTrue(Files.exists(Path.of(build.all("(?<= -f )\\S+").get(0))), build.line());
    }
    assertTrue(builds.get(1).line().contains("--build-arg DATABASE=postgresql"));
    String version = Manifests.label(production.server("Deployment"), "version");
    assertTrue(builds.get(1).line().contains("--build-arg VERSION=" + version + " "));
  }

  @Test
  void theReplicasThatComeBackAreTheFewestOfTheAutoscaler() {
    List<String> replicas =
        commands.stream().flatMap(command -> command.all("(?<=--replicas=)\\d+").stream()).toList();

    int fewest = production.server("HorizontalPodAutoscaler").at("/spec/minReplicas").asInt();
    assertEquals(List.of("0", String.valueOf(fewest)), replicas);
  }

  @Test
  void objectsThatSentencesNameAreThere() {
    Set<String> there = new HashSet<>();
    for (Manifests manifests : List.of(local, production)) {
      for (JsonNode object : manifests.all()) {
        there.add(object.at("/metadata/name").asText());
        there.addAll(object.findValuesAsText("secretName"));
        object.findValues("secretKeyRef").forEach(key -> there.add(key.path("name").asText()));
      }
    }
    List<String> named = found("(?<=`)parley-[a-z-]+(?=`)", readme).toList();

    assertTrue(named.size() >= 4, named::toString);
    for (String name : named) {
      assertTrue(there.contains(name), () -> "There is no " + name);
    }
  }

  @Test
  void kubectlKnowsTheFlags() throws Exception {
    for (Command command : commands(line -> line.startsWith("kubectl "))) {
      List<String> words =
          new ArrayList<>(List.of(command.all("(?<=^kubectl ).*").get(0).split(" ")));
      String verb = words.get(0);
      List<String> help = new ArrayList<>(List.of("kubectl", verb));
      if (List.of("create", "rollout").contains(verb)) {
        help.add(words.get(1));
      }
      if (verb.equals("create") && words.get(1).equals("secret")) {
        help.add(words.get(2));
      }
      help.add("--help");
      String text = Commands.run(Path.of("."), Map.of(), help.toArray(String[]::new));
      for (String flag : command.all("(?<= )--?[a-z][a-z-]*(?=[= ])")) {
        if (!flag.matches("--[a-z-]+") && !flag.equals("-k")) {
          continue; // Those of a command within the command.
        }
        assertTrue(text.matches("(?s).*\\s" + flag + "[=,].*"), () -> command.line() + ": " + flag);
      }
    }
  }

  private static Set<String> names(Manifests manifests) {
    Set<String> names = new HashSet<>();
    for (JsonNode object : manifests.all()) {
      String kind = object.path("kind").asText().toLowerCase(Locale.ROOT);
      names.add(kind + "/" + object.at("/metadata/name").asText());
    }
    return names;
  }

  private static String image(Manifests manifests) {
    return manifests.server("Deployment").at("/spec/template/spec/containers/0/image").asText();
  }

  private List<Command> commands(Predicate<String> which) {
    return commands.stream().filter(command -> which.test(command.line())).toList();
  }

  private static Stream<String> found(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().map(match -> match.group());
  }
}
