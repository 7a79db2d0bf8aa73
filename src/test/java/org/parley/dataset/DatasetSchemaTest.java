package org.parley.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.model.RecordTypes;
import org.parley.model.SluggedRecord;
import org.parley.write.InputField;

/**
 * The JSON Schema, by which other programs write a dataset, says the same as the program that reads
 * it.
 */
@QuarkusTest
class DatasetSchemaTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path FOLDER = Path.of("src/main/resources/datasets");
  private static final Path COMMITTED = FOLDER.resolve("dataset.schema.json");
  private static final Path SAMPLE = FOLDER.resolve("belgrade-pristina.json");

  @Inject RecordTypes types;

  @Test
  void theCommittedSchemaIsThatOfTheEntities() throws IOException {
    String generated =
        JSON.writerWithDefaultPrettyPrinter().writeValueAsString(DatasetSchema.of(types)) + "\n";
    Path written = Path.of("target/dataset.schema.json");
    Files.writeString(written, generated);
    assertEquals(
        generated,
        Files.readString(COMMITTED),
        "If the change is meant, save %s as %s".formatted(written, COMMITTED));
  }

  @Test
  void aListComesAfterThoseThatItsRecordsReferTo() {
    List<Class<?>> before = new ArrayList<>();
    for (Class<?> type : types.lists().values()) {
      before.add(type);
      types.within(type).forEach(within -> demandBefore(within.entity(), before));
      demandBefore(type, before);
    }
  }

  private static void demandBefore(Class<?> type, List<Class<?>> before) {
    for (InputField field : InputField.of(type)) {
      if (field.isValue()) {
        demandBefore(field.type(), before);
      } else if (SluggedRecord.class.isAssignableFrom(field.type())) {
        assertTrue(before.contains(field.type()), type + "." + field.name());
      }
    }
  }

  @Test
  void theSampleRecordIsValid() throws IOException {
    assertEquals(Set.of(), problems(Files.readString(SAMPLE)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "status": "HELD"            | "status": "SLEPT"
          "slug": "bp-2013-04-19"     | "slug": "Not a slug"
          "publisher": "P             | "publishr": "P
          "formatVersion": 1          | "formatVersion": 2
          "incidents": [              | "rumours": [
          "topics": ["normalisation"] | "topics": "normalisation"
          "joint": true               | "joint": 1
          "status": "HELD"            | "status": "HELD", "coordinates": {"latitude": 91, "longitude": 0}
          "status": "HELD"            | "status": "HELD", "coordinates": {"latitude": 9}
          """)
  void whatTheProgramRefusesIsInvalid(String valid, String broken) throws IOException {
    String sample = Files.readString(SAMPLE).replaceAll("\\s+", " ");
    String compact = sample.replace("[ ", "[").replace(" ]", "]");
    String changed = compact.replace(valid, broken);
    assertFalse(changed.equals(compact), valid);
    assertFalse(problems(changed).isEmpty(), broken);
  }

  private static Set<ValidationMessage> problems(String dataset) throws IOException {
    JsonSchema schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(Files.readString(COMMITTED));
    JsonNode json = JSON.readTree(dataset);
    return schema.validate(json);
  }
}
