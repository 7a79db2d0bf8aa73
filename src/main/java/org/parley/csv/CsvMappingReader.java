package org.parley.csv;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.model.TextForm;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;
import org.parley.refusal.Refusals;

/** Reads a mapping from YAML. */
public final class CsvMappingReader {
  private static final Set<String> KEYS =
      Set.of("columns", "fixed", "slug", "ignore", "separator", "dates", "dateLanguage", "values");
  private static final Set<String> KEYS_OF_COLUMN =
      Set.of("field", "separator", "dates", "dateLanguage", "values");
  private static final Set<String> KEYS_OF_SLUG = Set.of("columns", "prefix");

  private static final ObjectMapper YAML =
      YAMLMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          // A column may be called No.
          .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
          .build();

  private final List<Refusal> problems = new ArrayList<>();

  private CsvMappingReader() {}

  /**
   * Reads a mapping.
   *
   * @throws Refusal if it is not YAML in UTF-8
   * @throws Refusals if a key is unknown, or a value is of another kind than expected
   */
  public static CsvMapping read(byte[] yaml) {
    try {
      CsvMappingReader reader = new CsvMappingReader();
      CsvMapping mapping = reader.mapping(YAML.readTree(TextForm.decoded(yaml)));
      if (!reader.problems.isEmpty()) {
        throw new Refusals(reader.problems);
      }
      return mapping;
    } catch (JsonProcessingException e) {
      throw new Refusal(
          ErrorCode.BAD_USER_INPUT,
          "mapping, line %d: %s".formatted(e.getLocation().getLineNr(), words(e)));
    }
  }

  /** Returns what is wrong, without the lines that show where. */
  private static String words(JsonProcessingException problem) {
    return Refusal.shortened(
        problem
            .getOriginalMessage()
            .lines()
            .filter(line -> !line.startsWith(" "))
            .collect(Collectors.joining(", ")));
  }

  private CsvMapping mapping(JsonNode yaml) {
    String place = "mapping";
    demandKeys(yaml, KEYS, place);
    CsvMapping.Rules rest = rules(yaml, CsvMapping.NONE.rest(), Locale.ENGLISH, place);
    Map<String, CsvMapping.Column> columns = new LinkedHashMap<>();
    Locale language = language(yaml, Locale.ENGLISH, place);
    entries(yaml.path("columns"), place + ".columns")
        .forEach(
            (header, column) ->
                columns.put(
                    header,
                    column(column, rest, language, place + ".columns." + Refusal.echo(header))));
    JsonNode slug = yaml.path("slug");
    if (slug.isObject()) {
      demandKeys(slug, KEYS_OF_SLUG, place + ".slug");
    }
    return new CsvMapping(
        columns,
        texts(yaml.path("fixed"), place + ".fixed"),
        list(slug.isObject() ? slug.path("columns") : slug, place + ".slug"),
        slug.has("prefix") ? text(slug.path("prefix"), place + ".slug.prefix") : "",
        Set.copyOf(list(yaml.path("ignore"), place + ".ignore")),
        rest);
  }

  private CsvMapping.Column column(
      JsonNode column, CsvMapping.Rules rest, Locale language, String place) {
    if (!column.isObject()) {
      return new CsvMapping.Column(text(column, place), rest);
    }
    demandKeys(column, KEYS_OF_COLUMN, place);
    return new CsvMapping.Column(
        text(column.path("field"), place + ".field"), rules(column, rest, language, place));
  }

  private CsvMapping.Rules rules(JsonNode yaml, CsvMapping.Rules rest, Locale outer, String place) {
    DateForms dates = rest.dates();
    Locale language = language(yaml, outer, place);
    List<String> forms =
        yaml.has("dates") ? list(yaml.path("dates"), place + ".dates") : dates.names();
    try {
      dates = DateForms.of(forms, language);
    } catch (IllegalArgumentException e) {
      refuse(place + ".dates", "must be patterns such as d/M/yyyy or MMM yyyy, or excel.");
    }
    Map<String, String> values = new LinkedHashMap<>(rest.values());
    values.putAll(texts(yaml.path("values"), place + ".values"));
    return new CsvMapping.Rules(separator(yaml, rest.separator(), place), dates, values);
  }

  private char separator(JsonNode yaml, char otherwise, String place) {
    if (!yaml.has("separator")) {
      return otherwise;
    }
    String separator = text(yaml.path("separator"), place + ".separator");
    if (separator.length() != 1 || separator.equals("\\")) {
      refuse(place + ".separator", "must be one character, and no backslash.");
      return otherwise;
    }
    return separator.charAt(0);
  }

  private Locale language(JsonNode yaml, Locale otherwise, String place) {
    return yaml.has("dateLanguage")
        ? Locale.forLanguageTag(text(yaml.path("dateLanguage"), place + ".dateLanguage"))
        : otherwise;
  }

  private List<String> list(JsonNode list, String place) {
    List<String> items = new ArrayList<>();
    if (list.isArray()) {
      list.forEach(item -> items.add(text(item, place)));
    } else if (!list.isMissingNode()) {
      items.add(text(list, place));
    }
    return items;
  }

  private Map<String, String> texts(JsonNode object, String place) {
    Map<String, String> texts = new LinkedHashMap<>();
    entries(object, place)
        .forEach((key, value) -> texts.put(key, text(value, place + "." + Refusal.echo(key))));
    return texts;
  }

  private Map<String, JsonNode> entries(JsonNode object, String place) {
    Map<String, JsonNode> entries = new LinkedHashMap<>();
    if (!object.isObject() && !object.isMissingNode()) {
      refuse(place, "must be an object.");
    }
    object.properties().forEach(entry -> entries.put(entry.getKey(), entry.getValue()));
    return entries;
  }

  private String text(JsonNode value, String place) {
    if (!value.isValueNode() || value.isNull()) {
      refuse(place, "must be text.");
    }
    return value.asText();
  }

  private void demandKeys(JsonNode object, Set<String> known, String place) {
    if (!object.isObject()) {
      refuse(place, "must be an object.");
    }
    object
        .fieldNames()
        .forEachRemaining(
            key -> {
              if (!known.contains(key)) {
                refuse(
                    place + "." + Refusal.echo(key),
                    "is unknown. Expected %s."
                        .formatted(String.join(", ", known.stream().sorted().toList())));
              }
            });
  }

  private void refuse(String place, String words) {
    problems.add(Refusal.of(ErrorCode.BAD_USER_INPUT, place, words));
  }
}
