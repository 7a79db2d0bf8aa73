package org.parley.editing;

import static graphql.schema.GraphQLTypeReference.typeRef;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLOutputType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.model.GlobalId;
import org.parley.model.VersionedRecord;
import org.parley.read.Records;
import org.parley.read.Selection;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;

/** Payloads of the mutations: the changed record, with the selected fields. */
record Payloads(Records records) {
  /** Returns the field for a record of one type. */
  static GraphQLFieldDefinition ofRecord(Class<?> type) {
    return field(name(type), typeRef(InputTypes.name(type)), "Record after the change.");
  }

  /** Returns the field for a record of any type. */
  static GraphQLFieldDefinition ofNode() {
    return field("record", typeRef("Node"), "Record after the change.");
  }

  /** Returns the field for the id of a deleted record. */
  static GraphQLFieldDefinition ofDeleted() {
    return field("deletedId", typeRef("ID"), "Id of the deleted record.");
  }

  <E extends VersionedRecord> Map<String, Object> record(Class<E> type, Long id) {
    String field = name(type);
    Map<Long, E> found = records.byId(type, List.of(id), Selection.current().at(field));
    return Map.of(field, orGone(found.get(id), new GlobalId(InputTypes.name(type), id)));
  }

  Map<String, Object> node(GlobalId id) {
    Selection selection = Selection.current().at("record");
    return Map.of("record", orGone(records.byId(List.of(id), selection).get(id), id));
  }

  /**
   * Returns the record, or throws a refusal if it was deleted before the request was sent again.
   */
  private static <T> T orGone(@Nullable T found, GlobalId id) {
    if (found == null) {
      throw new Refusal(
          ErrorCode.GONE,
          "The record has been deleted since the first request with this idempotency key.",
          null,
          Map.of("id", id.toString()));
    }
    return found;
  }

  static Map<String, Object> deleted(GlobalId id) {
    return Map.of("deletedId", id.toString());
  }

  private static GraphQLFieldDefinition field(
      String name, GraphQLOutputType type, String description) {
    return GraphQLFieldDefinition.newFieldDefinition()
        .name(name)
        .type(GraphQLNonNull.nonNull(type))
        .description(description)
        .build();
  }

  private static String name(Class<?> type) {
    String name = InputTypes.name(type);
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }
}
