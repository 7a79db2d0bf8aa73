package org.parley;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each new migration suits the program before it, which serves until the last replica is new. */
class MigrationStyleTest {
  /** The newest migration that the rule does not hold for. */
  private static final int BASELINE = 11;

  private static final Pattern NAME = Pattern.compile("V(\\d+)__\\w+\\.sql");

  @Test
  void eachNewMigrationSuitsTheProgramBeforeIt() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/resources/db/migration"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        assertTrue(name.matches(), file::toString);
        if (Integer.parseInt(name.group(1)) > BASELINE) {
          assertEquals(
              List.of(),
              MigrationStyle.faults(Files.readString(file)),
              () -> file + ": see \"House rules\" in CONTRIBUTING.md");
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "drop table pledge_topic;",
        "drop type text_range",
        "truncate record_change",
        "ALTER TABLE pledge\n  DROP COLUMN title;",
        "alter table pledge drop title;",
        "alter table pledge rename column title to name;",
        "alter table pledge rename to promise;",
        "alter table pledge alter column title set not null;",
        "alter table pledge alter title type varchar(20);",
        "alter table pledge alter column title set data type varchar(20);",
        "alter table pledge alter column title varchar(20);",
        "alter table pledge add column weight integer not null;",
        "alter table pledge add column weight integer unique;",
        "alter table pledge add column note text, add column weight numeric(4, 2) not null;",
        "alter table pledge add constraint ck_pledge_weight check (weight > 0);",
        "create unique index ux_pledge_title on pledge (title);",
        "alter domain name_text set not null;",
        "-- expand-contract:\ndrop table pledge_topic;",
      })
  void whatBreaksTheProgramBeforeItIsFound(String migration) {
    assertFalse(MigrationStyle.faults(migration).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-- drop table pledge;\ncreate index ix_pledge_title on pledge (title);",
        "create table weight (id bigint not null, pledge_id bigint references pledge);"
            + " alter table weight add constraint ck_weight check (id > 0);"
            + " create unique index ux_weight_pledge_id on weight (pledge_id);",
        "alter table pledge add column weight integer;",
        "alter table pledge add column weight numeric(4, 2) default 1 not null;",
        "alter table pledge add column half integer generated always as (weight / 2) not null;",
        "alter table pledge alter column title drop not null, drop constraint ck_pledge_weight;",
        "update pledge set title = 'drop table; alter table pledge drop title';",
        "drop index ix_pledge_title;",
        "-- expand-contract: the program before this one has not used it\ndrop table pledge_topic;",
      })
  void whatTheProgramBeforeItNeedNotKnowIsFine(String migration) {
    assertEquals(List.of(), MigrationStyle.faults(migration));
  }
}
