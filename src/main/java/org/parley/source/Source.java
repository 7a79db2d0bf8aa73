package org.parley.source;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.parley.record.Formed;
import org.parley.record.HistoricalDate;
import org.parley.record.Node;
import org.parley.record.SearchResult;
import org.parley.record.SluggedRecord;
import org.parley.record.TextForm;

/** A publication that the record draws on. */
@Entity
@Description("A publication that the record draws on.")
public class Source extends SluggedRecord implements Node, SearchResult {
  @Column(length = 200)
  @NonNull
  @Description("Who published it.")
  public String publisher;

  @Column(length = 500)
  @NonNull
  @Description("Its title.")
  public String title;

  @Description(
      "True if the title was written by the record's editors, since the page's own was not read.")
  public boolean titleDescriptive;

  @Column(length = 2000)
  @Formed(TextForm.WEB_ADDRESS)
  @NonNull
  @Description("Where it was read.")
  public String url;

  @Column(length = 2000)
  @Formed(TextForm.WEB_ADDRESS)
  @Description("Where a copy is kept.")
  public @Nullable String archivedUrl;

  @Description("When it was published.")
  public @Nullable HistoricalDate publishedOn;

  @Column(length = 35)
  @Formed(TextForm.LANGUAGE_TAG)
  @Description("Its language as a BCP 47 tag.")
  public @Nullable String language;

  @Enumerated(EnumType.STRING)
  @NonNull
  @Description("What sort of publication it is.")
  public SourceKind kind;

  @Enumerated(EnumType.STRING)
  @Description("How much of it was read.")
  public @Nullable ExtentRead extentRead;

  @Enumerated(EnumType.STRING)
  @Description("How far it can be trusted, on the NATO Admiralty scale from A to F.")
  public @Nullable SourceReliability reliability;

  @Override
  public String heading() {
    return title;
  }

  @Override
  public void check(LocalDate today) {
    HistoricalDate.checkPast(publishedOn, today, "input.publishedOn");
  }
}
