package org.parley.change;

import io.smallrye.graphql.api.Subscription;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.parley.model.GlobalId;
import org.parley.model.Node;
import org.parley.read.Records;
import org.parley.read.Selection;

/** Fields that return changes of the record. */
@GraphQLApi
@ApplicationScoped
public class ChangeApi {
  private final ChangeFeed feed;
  private final Changes changes;
  private final Records records;

  @Inject
  ChangeApi(ChangeFeed feed, Changes changes, Records records) {
    this.feed = feed;
    this.changes = changes;
    this.records = records;
  }

  @Query
  @NonNull
  @Description(
      "All changes of the record, oldest first. Entries are only ever added, so a"
          + " cursor stays valid and a client can continue from it at any time.")
  public ChangeConnection changes(
      @Nullable Integer first, @Nullable String after, @Nullable List<RecordKind> kinds) {
    return changes.page(kinds, first, after);
  }

  @Subscription
  @NonNull
  @Description(
      "Changes as they are committed. Starts now or, if after is given, with the first"
          + " change after that cursor.")
  public Multi<Change> changes(@Nullable List<RecordKind> kinds, @Nullable String after) {
    return feed.stream(after).filter(change -> kinds == null || kinds.contains(change.kind()));
  }

  @Description("Current state of the record; null if it is deleted.")
  public List<@Nullable Node> node(@Source List<Change> changes) {
    List<GlobalId> ids = changes.stream().map(change -> GlobalId.parse(change.nodeId())).toList();
    Map<GlobalId, Node> found = records.byId(ids, Selection.current());
    List<@Nullable Node> nodes = new ArrayList<>();
    ids.forEach(id -> nodes.add(found.get(id)));
    return nodes;
  }
}
