package org.parley.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parley.dialogue.Dialogue;
import org.parley.incident.Incident;
import org.parley.meeting.Meeting;
import org.parley.outcome.Outcome;
import org.parley.participant.Participant;
import org.parley.pledge.Pledge;
import org.parley.record.SluggedRecord;
import org.parley.refusal.Refusal;
import org.parley.request.Request;
import org.parley.source.Source;
import org.parley.statement.Statement;
import org.parley.topic.Topic;

/**
 * The records of a dataset by type and slug. They are empty until their entry fills them in: so a
 * record can refer to one that comes later in the file, as pledges that wait for each other do.
 */
final class SlugIndex {

  private final Map<Class<? extends SluggedRecord>, Map<String, SluggedRecord>> recordsByType =
      new LinkedHashMap<>();

  private final Recorded recorded;

  /** Finds the records that are not in the dataset. */
  interface Recorded {
    /** Returns the record with this slug; null if there is none. */
    <T extends SluggedRecord> @Nullable T find(Class<T> type, String slug);
  }

  SlugIndex(JsonNode dataset, Recorded recorded) {
    this.recorded = recorded;
    index(dataset, "sources", Source.class, Source::new);
    index(dataset, "topics", Topic.class, Topic::new);
    index(dataset, "participants", Participant.class, Participant::new);
    index(dataset, "dialogues", Dialogue.class, Dialogue::new);
    index(dataset, "meetings", Meeting.class, Meeting::new);
    index(dataset, "outcomes", Outcome.class, Outcome::new);
    index(dataset, "pledges", Pledge.class, Pledge::new);
    index(dataset, "requests", Request.class, Request::new);
    index(dataset, "statements", Statement.class, Statement::new);
    index(dataset, "incidents", Incident.class, Incident::new);
  }

  private <T extends SluggedRecord> void index(
      JsonNode dataset, String array, Class<T> type, Supplier<T> blank) {
    Map<String, SluggedRecord> records = new HashMap<>();
    for (JsonNode entry : dataset.path(array)) {
      T entity = blank.get();
      entity.slug = entry.path("slug").asText();
      if (records.put(entity.slug, entity) != null) {
        throw new DatasetException(
            "%s[%s].slug: must be unique in the dataset"
                .formatted(array, Refusal.echo(entity.slug)));
      }
    }
    recordsByType.put(type, records);
  }

  Set<Class<? extends SluggedRecord>> types() {
    return recordsByType.keySet();
  }

  /**
   * Returns the record with this slug, of the dataset or recorded before; throws {@link
   * IllegalArgumentException} if there is none.
   */
  <T extends SluggedRecord> T get(Class<T> type, String slug) {
    SluggedRecord entity = recordsByType.getOrDefault(type, Map.of()).get(slug);
    if (entity == null) {
      entity = recorded.find(type, slug);
    }
    if (entity == null) {
      throw new IllegalArgumentException(
          "there is no %s with the slug '%s'"
              .formatted(type.getSimpleName().toLowerCase(Locale.ROOT), Refusal.echo(slug)));
    }
    return type.cast(entity);
  }
}
