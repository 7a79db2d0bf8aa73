package org.parley.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hibernate.metamodel.mapping.JdbcMapping;
import org.hibernate.property.access.spi.Setter;
import org.hibernate.type.descriptor.WrapperOptions;
import org.jspecify.annotations.Nullable;

/**
 * The columns and joins that one statement needs for the selected attributes of a table's rows, and
 * how objects are made of them. Entities to-one are joined; lists are left to statements of their
 * own, for all owners at once.
 */
final class Projection {
  private final Models models;
  private final List<String> columns = new ArrayList<>();
  private final StringBuilder joins = new StringBuilder();
  private final List<PendingList> lists = new ArrayList<>();
  private int aliases;

  /** Starts with columns that the caller reads itself, from the first on. */
  Projection(Models models, String ownColumns) {
    this.models = models;
    columns.addAll(List.of(ownColumns.split(", ")));
  }

  /** A list that remains to be loaded, and the owners met so far. */
  record PendingList(Attribute.ToMany list, Selection selection, List<Owner> owners) {}

  /** An object that was read, with its id. */
  record Owner(long id, Object object) {}

  /** Makes an object of the current row; null where the row has none. */
  interface Reader {
    @Nullable Object read(ResultSet row) throws SQLException;
  }

  private interface Filler {
    /** Sets what the row holds and says whether it holds anything. */
    boolean fill(Object owner, ResultSet row) throws SQLException;
  }

  String columns() {
    return String.join(", ", columns);
  }

  String joins() {
    return joins.toString();
  }

  List<PendingList> lists() {
    return lists;
  }

  /** Selects an entity of the table with the alias. */
  Reader entity(Model model, String alias, Selection selection) {
    int idColumn = column(alias, idOf(model).column());
    List<PendingList> own = new ArrayList<>();
    List<Filler> fillers = fillers(model, alias, selection, own);
    lists.addAll(own);
    return row -> {
      Object entity = reference(model, row, idColumn);
      if (entity != null) {
        for (Filler filler : fillers) {
          filler.fill(entity, row);
        }
        if (!own.isEmpty()) {
          Owner owner = new Owner(row.getLong(idColumn), entity);
          own.forEach(list -> list.owners().add(owner));
        }
      }
      return entity;
    };
  }

  /** Selects the entity whose id stands in a column of the table with the alias. */
  Reader joined(Model model, String alias, String column, Selection selection) {
    if (selection.attributesOf(model.type()).keySet().stream()
        .noneMatch(model.attributes()::containsKey)) {
      int idColumn = column(alias, column);
      return row -> reference(model, row, idColumn);
    }
    String joined = "j" + ++aliases;
    joins.append(
        " left join %s %s on %s.%s = %s.%s"
            .formatted(model.table(), joined, joined, idOf(model).column(), alias, column));
    return entity(model, joined, selection);
  }

  /** Selects an embeddable in the row of the table with the alias. */
  Reader embeddable(Model model, String alias, Selection selection) {
    List<Filler> fillers = fillers(model, alias, selection, new ArrayList<>());
    return row -> {
      Object value = model.newInstance();
      boolean present = false;
      for (Filler filler : fillers) {
        present |= filler.fill(value, row);
      }
      return present ? value : null;
    };
  }

  /** Selects a plain value of the table with the alias. */
  Reader basic(String alias, String column, JdbcMapping type) {
    int index = column(alias, column);
    WrapperOptions options = models.options();
    return row -> type.getJdbcValueExtractor().extract(row, index, options);
  }

  /** Selects a column as it is and returns its place in the row. */
  private int column(String alias, String column) {
    columns.add(alias + "." + column);
    return columns.size();
  }

  private List<Filler> fillers(
      Model model, String alias, Selection selection, List<PendingList> own) {
    List<Filler> fillers = new ArrayList<>();
    Map<String, Selection> wanted = selection.attributesOf(model.type());
    model
        .attributes()
        .forEach(
            (name, attribute) -> {
              Selection asked = wanted.get(name);
              if (asked != null || tellsPresence(model, attribute)) {
                fillers.add(filler(attribute, alias, asked == null ? selection : asked, own));
              }
            });
    return fillers;
  }

  private Filler filler(
      Attribute attribute, String alias, Selection selection, List<PendingList> own) {
    if (attribute instanceof Attribute.ToMany list) {
      own.add(new PendingList(list, selection, new ArrayList<>()));
      return (owner, row) -> true;
    }
    return assign(attribute.setter(), value(attribute, alias, selection));
  }

  private Reader value(Attribute attribute, String alias, Selection selection) {
    if (attribute instanceof Attribute.Column plain) {
      return basic(alias, plain.column(), plain.type());
    }
    if (attribute instanceof Attribute.Embedded embedded) {
      return embeddable(embedded.model(), alias, selection);
    }
    Attribute.ToOne toOne = (Attribute.ToOne) attribute;
    return joined(models.of(toOne.entity()), alias, toOne.column(), selection);
  }

  /** An entity of which only the id is known yet; null where the column is. */
  private static @Nullable Object reference(Model model, ResultSet row, int idColumn)
      throws SQLException {
    long id = row.getLong(idColumn);
    if (row.wasNull()) {
      return null;
    }
    Object entity = model.newInstance();
    idOf(model).setter().set(entity, id);
    return entity;
  }

  /** An embeddable is there when any of its columns holds a value, whichever are selected. */
  private static boolean tellsPresence(Model model, Attribute attribute) {
    return model.id() == null
        && (attribute instanceof Attribute.Column || attribute instanceof Attribute.Embedded);
  }

  private static Filler assign(Setter setter, Reader reader) {
    return (owner, row) -> {
      Object value = reader.read(row);
      if (value == null) {
        return false;
      }
      setter.set(owner, value);
      return true;
    };
  }

  private static Attribute.Column idOf(Model model) {
    Attribute.Column id = model.id();
    if (id == null) {
      throw new IllegalArgumentException(model.type() + " is no entity");
    }
    return id;
  }
}
