package org.parley.dataset;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import org.parley.model.RecordTypes;
import org.parley.model.SluggedRecord;
import org.parley.write.InputField;

/**
 * Field by which records of a type refer to others, perhaps in a value, such as {@code
 * condition.dependsOn}.
 *
 * @param fields the names of the fields on the way
 */
record ReferencePath(
    Class<? extends SluggedRecord> from, List<String> fields, Class<? extends SluggedRecord> to) {

  /**
   * Reference that is stored.
   *
   * @param id the id of the record that refers to another one
   * @param slug its slug
   * @param referred the slug of the other one
   */
  record Found(ReferencePath path, Long id, String slug, String referred) {}

  /** Returns all paths by which records with slugs refer to each other. */
  static List<ReferencePath> among(RecordTypes types) {
    List<ReferencePath> paths = new ArrayList<>();
    types.lists().values().forEach(type -> add(type, type, List.of(), paths));
    return paths;
  }

  private static void add(
      Class<? extends SluggedRecord> from,
      Class<?> holder,
      List<String> before,
      List<ReferencePath> paths) {
    for (InputField field : InputField.of(holder)) {
      List<String> fields = new ArrayList<>(before);
      fields.add(field.name());
      if (SluggedRecord.class.isAssignableFrom(field.type())) {
        paths.add(new ReferencePath(from, fields, field.type().asSubclass(SluggedRecord.class)));
      } else if (field.isValue()) {
        add(from, field.type(), fields, paths);
      }
    }
  }

  /** Returns the references to the records with these ids. */
  List<Found> to(List<Long> ids, EntityManager entityManager) {
    StringBuilder query =
        new StringBuilder(
            "select distinct e.id, e.slug, f%d.slug from %s e"
                .formatted(fields.size(), from.getSimpleName()));
    for (int i = 0; i < fields.size(); i++) {
      query.append(" join %s.%s f%d".formatted(i == 0 ? "e" : "f" + i, fields.get(i), i + 1));
    }
    query.append(" where f%d.id in :ids order by e.slug, f%1$d.slug".formatted(fields.size()));
    return entityManager
        .createQuery(query.toString(), Object[].class)
        .setParameter("ids", ids)
        .getResultList()
        .stream()
        .map(row -> new Found(this, (Long) row[0], (String) row[1], (String) row[2]))
        .toList();
  }
}
