package org.parley.topic;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.parley.read.Reads;

/** The fields that read topics. */
@GraphQLApi
@ApplicationScoped
public class TopicApi {
  private final Topics topics;

  @Inject
  TopicApi(Topics topics) {
    this.topics = topics;
  }

  @Query
  @Description("Topic with this slug; null if there is none.")
  public @Nullable Topic topic(@NonNull String slug) {
    return topics.bySlug(slug);
  }

  @Query
  @NonNull
  @Description("All topics, sorted by slug; at most 1,000. Their parents form a tree.")
  public List<@NonNull Topic> topics() {
    return topics.all();
  }

  @NonNull
  @Reads("mainLabel")
  @Description(
      "Label in the requested language, in a wider or narrower variant of it or, if"
          + " there is neither, the main label.")
  public List<@NonNull String> label(@Source List<Topic> parents, @Nullable String language) {
    return topics.labels(parents, language);
  }
}
