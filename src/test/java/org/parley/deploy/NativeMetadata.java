package org.parley.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Metadata that Quarkus hands to the compiler of native executables, read from the sources it
 * writes.
 */
final class NativeMetadata {
  private static final String CACHE_FEATURE =
      "io.quarkus.caffeine.runtime.graal.CacheConstructorsFeature";

  private final Map<String, JsonNode> types = new HashMap<>();
  private final List<String> bundles = new ArrayList<>();
  private final List<Pattern> resources = new ArrayList<>();
  private final String registeredByFeature;

  private NativeMetadata(FileSystem program, String arguments) throws IOException {
    ObjectMapper json = new ObjectMapper();
    Path metadata = program.getPath("META-INF", "native-image");
    json.readTree(Files.readString(metadata.resolve("reflect-config.json")))
        .forEach(type -> types.put(type.get("name").asText(), type));
    // The one that Quarkus writes, and one of our own: the compiler reads both.
    for (Path file : find(metadata, "resource-config.json")) {
      JsonNode included = json.readTree(Files.readString(file));
      included.path("bundles").forEach(bundle -> bundles.add(bundle.get("name").asText()));
      included
          .at("/resources/includes")
          .forEach(files -> resources.add(Pattern.compile(files.get("pattern").asText())));
    }
    // Quarkus adds it to the compiler's arguments; it registers the classes that it names.
    this.registeredByFeature = arguments.contains(CACHE_FEATURE) ? constants(CACHE_FEATURE) : "";
  }

  /** Reads the folder that a build with {@code quarkus.native.sources-only} writes. */
  static NativeMetadata read(Path folder) throws IOException {
    try (DirectoryStream<Path> jars = Files.newDirectoryStream(folder, "*-runner.jar");
        FileSystem program = FileSystems.newFileSystem(jars.iterator().next())) {
      return new NativeMetadata(program, Files.readString(folder.resolve("native-image.args")));
    }
  }

  /** Tells whether all constructors, methods or fields that a class declares are found. */
  boolean hasAll(String members, String type) {
    return types.containsKey(type) && types.get(type).path("allDeclared" + members).asBoolean();
  }

  /** Tells whether one of Caffeine's classes is found by its name and can be made. */
  boolean hasCache(String type) {
    return hasAll("Constructors", type)
        || Pattern.compile(Pattern.quote(type) + "\\W").matcher(registeredByFeature).find();
  }

  /** Tells whether a resource bundle is compiled in. */
  boolean hasBundle(String name) {
    return bundles.contains(name);
  }

  /** Tells whether a file is compiled in. */
  boolean hasResource(String path) {
    return resources.stream().anyMatch(pattern -> pattern.matcher(path).matches());
  }

  private static List<Path> find(Path folder, String end) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(end)).toList();
    }
  }

  /** The constants of a class that can't be loaded here, as it needs the compiler's. */
  private static String constants(String type) throws IOException {
    String file = type.replace('.', '/') + ".class";
    try (var stream = NativeMetadata.class.getClassLoader().getResourceAsStream(file)) {
      return text(stream.readAllBytes());
    }
  }

  private static String text(byte[] classFile) {
    return new String(classFile, StandardCharsets.ISO_8859_1);
  }
}
