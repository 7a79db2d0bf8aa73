package org.parley.topic;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.parley.model.Ancestors;
import org.parley.model.LocalizedText;
import org.parley.model.Node;
import org.parley.model.SearchResult;
import org.parley.model.SluggedRecord;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;
import org.parley.source.Citation;
import org.parley.source.Cited;

/** Subject of talks. */
@Entity
@Description("Subject of talks.")
public class Topic extends SluggedRecord implements Node, Cited, SearchResult {

  @Ignore public String mainLabel;

  @ElementCollection
  @CollectionTable(name = "topic_label")
  @OrderColumn(name = "position")
  @NonNull
  @Description("Labels, by language.")
  public List<@NonNull LocalizedText> labels = new ArrayList<>();

  @ManyToOne(fetch = FetchType.LAZY)
  @Description("Wider topic that contains this one; null if there is none.")
  public @Nullable Topic parent;

  @OneToMany(mappedBy = "parent")
  @OrderBy("id")
  @NonNull
  @Description("Narrower topics that this one contains.")
  public List<@NonNull Topic> children = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = Cited.TABLE)
  @OrderColumn(name = "position")
  @NonNull
  @Description(Cited.CITATIONS)
  public List<@NonNull Citation> citations = new ArrayList<>();

  @Override
  public List<Citation> getCitations() {
    return citations;
  }

  @Override
  public String slugSource() {
    return mainLabel;
  }

  @Override
  public boolean needsCitation() {
    return false;
  }

  @Override
  public void deriveFields() {
    mainLabel = labels.isEmpty() ? "" : labels.get(0).text();
  }

  @Override
  public void check(LocalDate today) {
    if (labels.isEmpty()) {
      throw Refusal.of(ErrorCode.BAD_USER_INPUT, "input.labels", "must have at least one label.");
    }
    Ancestors.demandNoCycle(
        this, narrower -> narrower.parent, "must not be the topic itself or a part of it.");
  }
}
