package org.parley.dataset;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.parley.record.HistoricalDate;
import org.parley.record.Record;
import org.parley.source.ExtentRead;
import org.parley.source.Source;
import org.parley.source.SourceKind;
import org.parley.source.SourceReliability;

record SourceEntry(
    @NonNull @JsonProperty("slug") Source entity,
    @NonNull String publisher,
    @NonNull String title,
    boolean titleDescriptive,
    @NonNull String url,
    @Nullable String archivedUrl,
    @Nullable HistoricalDate publishedOn,
    @Nullable String language,
    @NonNull SourceKind kind,
    @Nullable ExtentRead extentRead,
    @Nullable SourceReliability reliability)
    implements Entry {

  @Override
  public Stream<Record> records() {
    entity.publisher = publisher;
    entity.title = title;
    entity.titleDescriptive = titleDescriptive;
    entity.url = url;
    entity.archivedUrl = archivedUrl;
    entity.publishedOn = publishedOn;
    entity.language = language;
    entity.kind = kind;
    entity.extentRead = extentRead;
    entity.reliability = reliability;
    return Stream.of(entity);
  }
}
