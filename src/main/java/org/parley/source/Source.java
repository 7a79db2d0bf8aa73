package org.parley.source;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.parley.model.Formed;
import org.parley.model.HistoricalDate;
import org.parley.model.Node;
import org.parley.model.SearchResult;
import org.parley.model.SluggedRecord;
import org.parley.model.TextForm;

/** Publication that the record is based on. */
@Entity
@Description("Publication that the record is based on.")
public class Source extends SluggedRecord implements Node, SearchResult {
  @Column(length = 200)
  @NonNull
  @Description("Name of the publisher.")
  public String publisher;

  @Column(length = 500)
  @NonNull
  @Description("Title of the publication.")
  public String title;

  @Description("True if the editors wrote the title because the publication's own was not read.")
  public boolean titleDescriptive;

  @Column(length = 2000)
  @Formed(TextForm.WEB_ADDRESS)
  @NonNull
  @Description("Address at which the source was read, as an http or https URL.")
  public String url;

  @Column(length = 2000)
  @Formed(TextForm.WEB_ADDRESS)
  @Description("Address of an archived copy, as an http or https URL.")
  public @Nullable String archivedUrl;

  @Description("Date of publication.")
  public @Nullable HistoricalDate publishedOn;

  @Column(length = 35)
  @Formed(TextForm.LANGUAGE_TAG)
  @Description("Language as a BCP 47 tag.")
  public @Nullable String language;

  @Enumerated(EnumType.STRING)
  @NonNull
  @Description("Type of publication.")
  public SourceKind kind;

  @Enumerated(EnumType.STRING)
  @Description("Extent to which the source was read; null if it is not recorded.")
  public @Nullable ExtentRead extentRead;

  @Enumerated(EnumType.STRING)
  @Description(
      "Reliability of the source in general, on the NATO Admiralty scale from A to F;"
          + " null if not rated.")
  public @Nullable SourceReliability reliability;

  @Override
  public String slugSource() {
    return title;
  }

  @Override
  public void check(LocalDate today) {
    HistoricalDate.checkPast(publishedOn, today, "input.publishedOn");
  }
}
