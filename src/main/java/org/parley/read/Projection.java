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
  record PendingList(
      Attribute.ToMany list, Setter setter, Selection selection, List<Owner> owners) {}

  /** An object that was read, with its id. */
  record Owner(long id, Object object) {}

  /** Makes an object of the current row; null where the row has none. */
  interface Reader {
    @Nullable Object read(ResultSet row) throws SQLException;
  }

  private record Member(Setter setter, Reader reader) {}

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
    int idColumn = column(alias, model.idColumn());
    List<Member> members = new ArrayList<>();
    List<PendingList> own = new ArrayList<>();
    selection
        .attributesOf(model.type())
        .forEach(
            (name, asked) -> {
              Attribute attribute = model.attributes().get(name);
              if (attribute instanceof Attribute.ToMany list) {
                own.add(new PendingList(list, model.setter(name), asked, new ArrayList<>()));
              } else if (attribute != null) {
                members.add(new Member(model.setter(name), value(attribute, alias, asked)));
              }
            });
    lists.addAll(own);
    return row -> {
      long id = row.getLong(idColumn);
      if (row.wasNull()) {
        return null;
      }
      Object entity = model.newInstance(id);
      for (Member member : members) {
        Object value = member.reader().read(row);
        if (value != null) {
          member.setter().set(entity, value);
        }
      }
      own.forEach(list -> list.owners().add(new Owner(id, entity)));
      return entity;
    };
  }

  /** Selects the entity whose id stands in a column of the table with the alias. */
  Reader joined(Model model, String alias, String column, Selection selection) {
    if (selection.attributesOf(model.type()).keySet().stream()
        .noneMatch(model.attributes()::containsKey)) {
      int idColumn = column(alias, column);
      return row -> {
        long id = row.getLong(idColumn);
        return row.wasNull() ? null : model.newInstance(id);
      };
    }
    String joined = "j" + ++aliases;
    joins.append(
        " left join %s %s on %s.%s = %s.%s"
            .formatted(model.table(), joined, joined, model.idColumn(), alias, column));
    return entity(model, joined, selection);
  }

  /** Selects an embeddable in the row of the table with the alias; null if all of it is. */
  Reader embeddable(ValueModel model, String alias, Selection selection) {
    Map<String, Selection> asked = selection.attributesOf(model.type());
    List<Reader> readers = new ArrayList<>();
    model
        .attributes()
        .forEach(
            (name, attribute) -> {
              // Its own columns tell whether it is there at all, selected or not.
              boolean needed = asked.containsKey(name) || !(attribute instanceof Attribute.ToOne);
              Selection inner = asked.getOrDefault(name, selection);
              readers.add(needed ? value(attribute, alias, inner) : row -> null);
            });
    return row -> {
      @Nullable Object[] values = new Object[readers.size()];
      boolean present = false;
      for (int i = 0; i < values.length; i++) {
        values[i] = readers.get(i).read(row);
        present |= values[i] != null;
      }
      return present ? model.newInstance(values) : null;
    };
  }

  /** Selects a plain value of the table with the alias. */
  Reader basic(String alias, String column, JdbcMapping type) {
    int index = column(alias, column);
    WrapperOptions options = models.options();
    return row -> type.getJdbcValueExtractor().extract(row, index, options);
  }

  private Reader value(Attribute attribute, String alias, Selection selection) {
    if (attribute instanceof Attribute.Column plain) {
      return basic(alias, plain.column(), plain.type());
    }
    if (attribute instanceof Attribute.Embedded embedded) {
      return embeddable(embedded.model(), alias, selection);
    }
    if (attribute instanceof Attribute.ToOne toOne) {
      return joined(models.of(toOne.entity()), alias, toOne.column(), selection);
    }
    throw new IllegalStateException("A list within an embeddable can't be read: " + attribute);
  }

  private int column(String alias, String column) {
    columns.add(alias + "." + column);
    return columns.size();
  }
}
