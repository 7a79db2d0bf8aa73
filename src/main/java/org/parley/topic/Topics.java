package org.parley.topic;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.model.RecordType;
import org.parley.model.Searched;
import org.parley.read.Names;
import org.parley.read.Records;
import org.parley.read.Where;

/** Finds topics. */
@ApplicationScoped
class Topics {
  private static final int MOST = 1000;

  private final Records records;
  private final Names names;

  @Inject
  Topics(Records records, Names names) {
    this.records = records;
    this.names = names;
  }

  @Produces
  @Singleton
  static RecordType<Topic> type() {
    return RecordType.of(Topic.class, 20, "topics")
        .searched(
            1,
            "main_label, " + Searched.all("text", "topic_label", "topic_id"),
            "null",
            "labels in all languages");
  }

  @Nullable Topic bySlug(String slug) {
    return records.bySlug(Topic.class, slug);
  }

  List<Topic> all() {
    return records.all(Topic.class, new Where(), "e.slug", MOST);
  }

  List<String> labels(List<Topic> topics, @Nullable String language) {
    return names.of(topics, topic -> topic.mainLabel, "topic_label", "topic_id", language);
  }
}
