package org.parley.graphql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;
import org.parley.change.ChangeLog;
import org.parley.model.GlobalId;
import org.parley.model.Node;
import org.parley.read.Page;
import org.parley.read.Records;
import org.parley.read.Reference;
import org.parley.read.Selection;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;

/** The fields that read records of any type by their ids. */
@GraphQLApi
@ApplicationScoped
public class NodeApi {
  private final Records records;
  private final ChangeLog log;

  @Inject
  NodeApi(Records records, ChangeLog log) {
    this.records = records;
    this.log = log;
  }

  @Query
  @Description(
      "Record with this id. Fails with the code GONE if the record was deleted, and"
          + " with NOT_FOUND if it never existed.")
  public Node node(@NonNull @Id String id) {
    Object found = find(List.of(id)).get(0);
    if (found instanceof Refusal refusal) {
      throw refusal;
    }
    return (Node) found;
  }

  @Query
  @NonNull
  @Description(
      "Records with these ids (at most 100), in the same order. A record that cannot be"
          + " returned is null; an error with its index in the path gives the reason, as for"
          + " node.")
  public List<@Nullable Node> nodes(@NonNull List<@NonNull String> ids) {
    if (ids.size() > Page.MAX_SIZE) {
      throw new Refusal(
          ErrorCode.BAD_USER_INPUT,
          "ids must have at most %d items, but had %d.".formatted(Page.MAX_SIZE, ids.size()));
    }
    return toldInPlace(find(ids));
  }

  /** Returns for each id its record or the refusal. */
  private List<Object> find(List<String> encoded) {
    List<Object> found = new ArrayList<>();
    for (String id : encoded) {
      try {
        found.add(Reference.globalId(id));
      } catch (Refusal refusal) {
        found.add(refusal);
      }
    }
    List<GlobalId> ids =
        found.stream().filter(GlobalId.class::isInstance).map(GlobalId.class::cast).toList();
    Map<GlobalId, Node> nodes = records.byId(ids, Selection.current());
    Set<GlobalId> deleted = log.deleted(ids.stream().filter(id -> !nodes.containsKey(id)).toList());
    found.replaceAll(
        each ->
            each instanceof GlobalId id
                ? Objects.requireNonNullElseGet(nodes.get(id), () -> absent(deleted.contains(id)))
                : each);
    return found;
  }

  private static Refusal absent(boolean deleted) {
    return deleted
        ? new Refusal(ErrorCode.GONE, "The record with this id was deleted.")
        : new Refusal(ErrorCode.NOT_FOUND, "There is no record with this id.");
  }

  /** Returns the records; the engine reports a refusal in the list as an error at its index. */
  @SuppressWarnings("unchecked")
  private static List<@Nullable Node> toldInPlace(List<?> found) {
    return (List<@Nullable Node>) found;
  }
}
