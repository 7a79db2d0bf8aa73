package org.parley.read;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parley.model.Identified;
import org.parley.model.LocalizedText;
import org.parley.model.NameKind;
import org.parley.model.TextForm;

/** Names of things in the language that is asked for. */
@ApplicationScoped
public class Names {
  private final Database database;

  @Inject
  Names(Database database) {
    this.database = database;
  }

  /**
   * Returns one name for each object: the best in the language, or else its standard one.
   *
   * @param table holds the names, with the column {@code owner} for the id of their owner
   */
  public <T extends Identified> List<String> of(
      List<T> objects,
      Function<T, String> standard,
      String table,
      String owner,
      @Nullable String language) {
    if (language == null) {
      return objects.stream().map(standard).toList();
    }
    TextForm.LANGUAGE_TAG.demand(language, "language");
    Map<Long, List<LocalizedText>> names = load(objects, table, owner);
    return objects.stream()
        .map(
            object -> {
              List<LocalizedText> own = names.getOrDefault(object.id, List.of());
              return LocalizedText.best(own, language).orElseGet(() -> standard.apply(object));
            })
        .toList();
  }

  private Map<Long, List<LocalizedText>> load(
      List<? extends Identified> objects, String table, String owner) {
    Long[] ids = objects.stream().map(object -> object.id).distinct().toArray(Long[]::new);
    Sql sql =
        Sql.of("select " + owner + ", text, language, kind from {" + table + "}")
            .add(" where " + owner)
            .among(ids)
            .add(" order by " + owner + ", position");
    Map<Long, List<LocalizedText>> names = new HashMap<>();
    database
        .query(
            sql,
            row ->
                Map.entry(
                    row.getLong(1), text(row.getString(2), row.getString(3), row.getString(4))))
        .forEach(
            name ->
                names.computeIfAbsent(name.getKey(), id -> new ArrayList<>()).add(name.getValue()));
    return names;
  }

  private static LocalizedText text(String text, @Nullable String language, @Nullable String kind) {
    return new LocalizedText(text, language, kind == null ? null : NameKind.valueOf(kind));
  }
}
