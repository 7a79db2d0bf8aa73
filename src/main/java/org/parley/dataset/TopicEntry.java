package org.parley.dataset;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.parley.record.LocalizedText;
import org.parley.record.Record;
import org.parley.source.Citation;
import org.parley.topic.Topic;

record TopicEntry(
    @NonNull @JsonProperty("slug") Topic entity,
    @NonNull List<LocalizedText> labels,
    @Nullable Topic parent,
    List<Citation> citations)
    implements Entry {

  TopicEntry {
    if (labels.isEmpty()) {
      throw new IllegalArgumentException("must have at least one label");
    }
  }

  @Override
  public Stream<Record> records() {
    entity.labels = labels;
    entity.settle();
    entity.parent = parent;
    entity.citations = citations;
    return Stream.of(entity);
  }
}
