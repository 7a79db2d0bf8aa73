package org.parley.dataset;

import static com.fasterxml.jackson.annotation.JsonSetter.Value.forValueNulls;

import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import org.parley.record.TextForm;
import org.parley.refusal.Refusal;

/** Reads a dataset strictly: what is unknown, missing or malformed is refused with its place. */
final class DatasetReader {

  private static final Pattern INSIDE =
      Pattern.compile(
          " \\(class [^)]*\\)|(Cannot construct instance )?of (type )?`[^`]*`(, problem: | )?"
              + "| \\(although at least one Creator exists\\)| for Enum class");

  private DatasetReader() {}

  /** Reads a dataset; throws {@link DatasetException} for one that breaks the format. */
  static Dataset read(InputStream json, SlugIndex.Recorded recorded) {
    JsonNode tree = parse(json);
    if (!tree.isObject()) {
      throw new DatasetException("A dataset must be a JSON object.");
    }
    try {
      return mapper()
          .registerModule(new DatasetModule(new SlugIndex(tree, recorded)))
          .treeToValue(tree, Dataset.class);
    } catch (JsonMappingException e) {
      throw new DatasetException(place(e, tree) + ": " + words(e), e);
    } catch (JsonProcessingException e) {
      throw new DatasetException(words(e), e);
    }
  }

  private static JsonNode parse(InputStream json) {
    try {
      return mapper().readTree(TextForm.decoded(json.readAllBytes()));
    } catch (JsonProcessingException e) {
      throw new DatasetException(
          "line %d, column %d: %s"
              .formatted(
                  e.getLocation().getLineNr(),
                  e.getLocation().getColumnNr(),
                  e.getOriginalMessage()),
          e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectMapper mapper() {
    ObjectMapper mapper =
        JsonMapper.builder()
            .annotationIntrospector(new SchemaIntrospector())
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    mapper.configOverride(List.class).setSetterInfo(forValueNulls(Nulls.AS_EMPTY, Nulls.FAIL));
    return mapper;
  }

  /** Returns Jackson's message without the names of classes. */
  private static String words(JsonProcessingException problem) {
    return Refusal.shortened(INSIDE.matcher(problem.getOriginalMessage()).replaceAll(""));
  }

  /** Returns the place of a fault, with slugs for positions: {@code pledges[fom-2011].madeOn}. */
  private static String place(JsonMappingException problem, JsonNode tree) {
    StringBuilder place = new StringBuilder();
    JsonNode node = tree;
    for (JsonMappingException.Reference step : problem.getPath()) {
      String name = step.getFieldName();
      if (name == null) {
        node = node.path(step.getIndex());
        String index = String.valueOf(step.getIndex());
        place.append('[').append(node.path("slug").asText(index)).append(']');
      } else {
        node = node.path(name);
        place.append(place.isEmpty() ? "" : ".").append(name);
      }
    }
    return place.isEmpty() ? "dataset" : place.toString();
  }
}
