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
  @Description("The topic with this slug, if there is one.")
  public @Nullable Topic topic(@NonNull String slug) {
    return topics.bySlug(slug);
  }

  @Query
  @NonNull
  @Description(
      "All topics in the order of their slugs, at most 1,000; their parents make them a tree.")
  public List<@NonNull Topic> topics() {
    return topics.all();
  }

  @NonNull
  @Reads("mainLabel")
  @Description("What it is called in this language, or else by default.")
  public List<@NonNull String> label(@Source List<Topic> parents, @Nullable String language) {
    return topics.labels(parents, language);
  }
}
