package org.parley.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import io.smallrye.config.common.utils.StringUtil;
import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parley.settings.Between;
import org.parley.settings.Switch;

/** Operators read of each setting in docs/settings.md. */
class SettingsPageTest {
  /** The account that stands for all of them. */
  private static final String ACCOUNT = "ana";

  private static final String ANY_INTEGER = "2147483647";
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `(PARLEY_\\w+)` \\| (\\S+) \\| (.+?) \\|");
  private static final Pattern ROW_OF_QUARKUS =
      Pattern.compile("(?m)^\\| `(QUARKUS_\\w+)` \\| `(\\S+)` \\|");

  /** A default that the configuration gives where it hands a setting on to the framework. */
  private static final Pattern HANDED_ON = Pattern.compile("\\$\\{(parley[\\w.-]+):([^${}]+)}");

  /** Setting that is fixed when the program is built. */
  private static final String FIXED = "parley.database";

  @Test
  void thePageHasEachSettingWithItsDefaultAndItsValuesAndNoOther() throws IOException {
    Map<String, String> known = new TreeMap<>();
    Map<String, String> handedOn = handedOn();
    new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.parley")
            .stream()
            .filter(type -> type.isAnnotatedWith(ConfigMapping.class))
            .map(JavaClass::reflect)
            .forEach(
                type ->
                    add(type, type.getAnnotation(ConfigMapping.class).prefix(), handedOn, known));
    assertFalse(known.isEmpty());

    assertEquals(lines(known), lines(told()));
  }

  @Test
  void thePageHasTheDefaultsThatOverrideThoseOfQuarkus() throws IOException {
    Properties given = applicationProperties();
    Map<String, String> told = new TreeMap<>();
    Map<String, String> known = new TreeMap<>();
    for (Matcher row = ROW_OF_QUARKUS.matcher(page()); row.find(); ) {
      String property = row.group(1).toLowerCase(Locale.ROOT).replaceAll("_", ".");
      given.stringPropertyNames().stream()
          .filter(name -> name.replace('-', '.').equals(property))
          .forEach(
              name -> {
                told.put(name, row.group(2));
                known.put(name, given.getProperty(name));
              });
    }
    assertFalse(told.isEmpty());
    assertEquals(known, told);
  }

  private static Map<String, String> told() throws IOException {
    Map<String, String> told = new TreeMap<>();
    for (Matcher row = ROW.matcher(page()); row.find(); ) {
      told.put(row.group(1), row.group(2) + " | " + row.group(3));
    }
    return told;
  }

  private static void add(
      Class<?> group, String prefix, Map<String, String> handedOn, Map<String, String> known) {
    for (Method setting : group.getDeclaredMethods()) {
      String name = prefix + "." + StringUtil.skewer(setting.getName());
      Type type = setting.getGenericReturnType();
      if (type instanceof ParameterizedType map && map.getRawType() == Map.class) {
        // Maps of texts say what follows from the kind of the database.
        if (map.getActualTypeArguments()[1] instanceof Class<?> value && value.isInterface()) {
          add(value, name + "." + ACCOUNT, handedOn, known);
        }
      } else if (type instanceof Class<?> nested && nested.getEnclosingClass() == group) {
        add(nested, name, handedOn, known);
      } else if (!name.equals(FIXED)) {
        String variable = name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
        known.put(variable, defaultOf(setting, handedOn.get(name)) + " | " + valuesOf(setting));
      }
    }
  }

  private static String defaultOf(Method setting, @Nullable String handedOn) {
    WithDefault given = setting.getAnnotation(WithDefault.class);
    if (given != null && handedOn != null) {
      assertEquals(given.value(), handedOn.toLowerCase(Locale.ROOT), setting::toString);
    }
    String value = given == null ? handedOn : given.value();
    return value == null ? "none" : '`' + value + '`';
  }

  private static String valuesOf(Method setting) {
    WithConverter converter = setting.getAnnotation(WithConverter.class);
    if (converter != null && converter.value() == Switch.class) {
      return "switch";
    }
    Between range = setting.getAnnotation(Between.class);
    if (range == null) {
      return "text";
    }
    return range.most().equals(ANY_INTEGER)
        ? "`%s` or more".formatted(range.least())
        : "`%s` to `%s`".formatted(range.least(), range.most());
  }

  private static Map<String, String> handedOn() throws IOException {
    Map<String, String> defaults = new HashMap<>();
    for (Object value : applicationProperties().values()) {
      HANDED_ON
          .matcher(value.toString())
          .results()
          .forEach(found -> defaults.put(found.group(1), found.group(2)));
    }
    return defaults;
  }

  private static Properties applicationProperties() throws IOException {
    Properties properties = new Properties();
    try (Reader text =
        Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
      properties.load(text);
    }
    return properties;
  }

  private static String page() throws IOException {
    return Files.readString(Path.of("docs/settings.md"));
  }

  private static String lines(Map<String, String> rows) {
    return rows.entrySet().stream()
        .map(row -> row.getKey() + " | " + row.getValue())
        .collect(Collectors.joining("\n"));
  }
}
