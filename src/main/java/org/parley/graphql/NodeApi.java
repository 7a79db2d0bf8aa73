package org.parley.graphql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;
import org.parley.change.Changes;
import org.parley.read.Page;
import org.parley.read.Records;
import org.parley.read.Reference;
import org.parley.read.Selection;
import org.parley.record.GlobalId;
import org.parley.record.Node;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;

/** The fields that read records of any type by their ids. */
@GraphQLApi
@ApplicationScoped
public class NodeApi {
  private final Records records;
  private final Changes changes;

  @Inject
  NodeApi(Records records, Changes changes) {
    this.records = records;
    this.changes = changes;
  }

  @Query
  @Description(
      "The record with this id; an error with the code GONE if it was deleted, and with NOT_FOUND if"
          + " there never was one.")
  public Node node(@NonNull @Id String id) {
    Node node = find(List.of(id)).get(0);
    if (node == null && changes.isDeleted(Reference.globalId(id))) {
      throw new Refusal(ErrorCode.GONE, "The record with this id was deleted.");
    }
    if (node == null) {
      throw new Refusal(ErrorCode.NOT_FOUND, "There is no record with this id.");
    }
    return node;
  }

  @Query
  @NonNull
  @Description(
      "The records with these ids, at most 100, in the same order; null for each that is not there.")
  public List<@Nullable Node> nodes(@NonNull List<@NonNull String> ids) {
    if (ids.size() > Page.MAX_SIZE) {
      throw new Refusal(
          ErrorCode.BAD_USER_INPUT,
          "%d ids are too many; ask for at most %d.".formatted(ids.size(), Page.MAX_SIZE));
    }
    return find(ids);
  }

  private List<@Nullable Node> find(List<String> encoded) {
    List<GlobalId> ids = encoded.stream().map(Reference::globalId).toList();
    Map<GlobalId, Node> found = records.byId(ids, Selection.current());
    List<@Nullable Node> nodes = new ArrayList<>();
    ids.forEach(id -> nodes.add(found.get(id)));
    return nodes;
  }
}
