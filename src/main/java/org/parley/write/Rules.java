package org.parley.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import org.jspecify.annotations.Nullable;
import org.parley.model.SluggedRecord;
import org.parley.model.Staged;
import org.parley.model.VersionedRecord;
import org.parley.read.Reference;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;
import org.parley.source.Cited;

/** Rules for records of every type. */
final class Rules {
  private Rules() {}

  /**
   * Checks the rules for all records, and then those of the record's type.
   *
   * @throws Refusal naming the field that breaks a rule
   */
  static void check(VersionedRecord entity, LocalDate today) {
    if (entity instanceof Cited claim && claim.needsCitation() && claim.getCitations().isEmpty()) {
      throw refusal(ErrorCode.NOT_CITED, "citations", "must have at least one item.");
    }
    if (entity instanceof SluggedRecord named && !Reference.isSlug(named.slug)) {
      throw refusal(
          ErrorCode.BAD_USER_INPUT,
          "slug",
          "must consist of a to z, 0 to 9 and hyphens, with a hyphen neither first nor last.");
    }
    Values.check(entity, entity.getClass(), "input");
    for (InputField field : InputField.of(entity.getClass())) {
      checkValue(entity, field);
    }
    entity.check(today);
  }

  /** Checks that each change of status is possible. */
  static void checkMoves(Class<?> type, ObjectNode differences) {
    for (InputField field : InputField.of(type)) {
      JsonNode difference = differences.get(field.name());
      if (difference != null && Staged.class.isAssignableFrom(field.type())) {
        Object before = constant(field.type(), difference.get(0));
        Object after = constant(field.type(), difference.get(1));
        if (before != null && after != null && !mayBecome((Staged<?>) before, after)) {
          throw refusal(
              ErrorCode.INVALID_TRANSITION,
              field.name(),
              "must not change from %s to %s. If the record was wrong, set corrects to true."
                  .formatted(before, after));
        }
      }
    }
  }

  private static void checkValue(VersionedRecord entity, InputField field) {
    Object value = field.of(entity);
    if (value instanceof Collection<?> list
        && VersionedRecord.class.isAssignableFrom(field.type())
        && new HashSet<>(list).size() < list.size()) {
      throw refusal(ErrorCode.BAD_USER_INPUT, field.name(), "must not contain a record twice.");
    }
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static @Nullable Object constant(Class<?> type, JsonNode name) {
    return name.isNull() ? null : Enum.valueOf((Class<? extends Enum>) type, name.asText());
  }

  @SuppressWarnings("unchecked")
  private static <S> boolean mayBecome(Staged<S> before, Object after) {
    return before.mayBecome((S) after);
  }

  private static Refusal refusal(ErrorCode code, String field, String words) {
    return Refusal.of(code, "input." + field, words);
  }
}
