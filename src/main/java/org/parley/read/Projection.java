package org.parley.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  private final List<ListPlan> lists = new ArrayList<>();
  private final Reader reader;
  private final String select;
  private int aliases;

  private Projection(Models models, String ownColumns, Root root) {
    this.models = models;
    columns.addAll(List.of(ownColumns.split(", ")));
    this.reader = root.reader(this);
    this.select = String.join(", ", columns);
  }

  /** Entities in the rows of their table, alias {@code e}, after columns that the caller reads. */
  static Projection ofEntities(Models models, String ownColumns, Model model, Selection selection) {
    return new Projection(models, ownColumns, own -> own.entity(model, "e", selection));
  }

  /**
   * Returns the content of a list table's rows, alias {@code l}, after columns that the caller
   * reads.
   */
  static Projection ofElements(
      Models models, String ownColumns, Attribute.Element element, Selection selection) {
    return new Projection(models, ownColumns, own -> own.element(element, selection));
  }

  private interface Root {
    Reader reader(Projection own);
  }

  /** Makes an object of the current row; null where the row has none. */
  interface Reader {
    @Nullable Object read(ResultSet row, Owners owners) throws SQLException;
  }

  private record Member(Setter setter, Reader reader) {}

  String columns() {
    return select;
  }

  String joins() {
    return joins.toString();
  }

  /** Returns the lists that remain to be loaded. */
  List<ListPlan> lists() {
    return lists;
  }

  Reader reader() {
    return reader;
  }

  private Reader element(Attribute.Element element, Selection selection) {
    if (element instanceof Attribute.Element.Own own) {
      return entity(models.of(own.entity()), "l", selection);
    }
    if (element instanceof Attribute.Element.Linked linked) {
      return joined(models.of(linked.entity()), "l", linked.column(), selection);
    }
    if (element instanceof Attribute.Element.Value value) {
      return embeddable(value.model(), "l", selection);
    }
    Attribute.Element.Basic basic = (Attribute.Element.Basic) element;
    return basic("l", basic.column(), basic.type());
  }

  private Reader entity(Model model, String alias, Selection selection) {
    int idColumn = column(alias, model.idColumn());
    List<Member> members = new ArrayList<>();
    List<Integer> own = new ArrayList<>();
    selection
        .attributesOf(model.type())
        .forEach(
            (name, asked) -> {
              Attribute attribute = model.attributes().get(name);
              if (attribute instanceof Attribute.ToMany list) {
                own.add(lists.size());
                lists.add(ListPlan.of(models, list, model.setter(name), asked));
              } else if (attribute != null) {
                members.add(new Member(model.setter(name), value(attribute, alias, asked)));
              }
            });
    return (row, owners) -> {
      long id = row.getLong(idColumn);
      if (row.wasNull()) {
        return null;
      }
      Object entity = model.newInstance(id);
      for (Member member : members) {
        Object value = member.reader().read(row, owners);
        if (value != null) {
          member.setter().set(entity, value);
        }
      }
      for (int list : own) {
        owners.add(list, id, entity);
      }
      return entity;
    };
  }

  private Reader joined(Model model, String alias, String column, Selection selection) {
    if (selection.attributesOf(model.type()).keySet().stream()
        .noneMatch(model.attributes()::containsKey)) {
      int idColumn = column(alias, column);
      return (row, owners) -> {
        long id = row.getLong(idColumn);
        return row.wasNull() ? null : model.newInstance(id);
      };
    }
    String joined = "j" + ++aliases;
    joins.append(
        " left join {%s} %s on %s.%s = %s.%s"
            .formatted(model.table(), joined, joined, model.idColumn(), alias, column));
    return entity(model, joined, selection);
  }

  /** Returns an embeddable in the row of the table with the alias; null if it is not there. */
  private Reader embeddable(ValueModel model, String alias, Selection selection) {
    Map<String, Selection> asked = selection.attributesOf(model.type());
    Set<String> needed = model.needed(asked.keySet());
    List<@Nullable Reader> readers = new ArrayList<>();
    model
        .attributes()
        .forEach(
            (name, attribute) ->
                readers.add(
                    needed.contains(name)
                        ? value(attribute, alias, asked.getOrDefault(name, Selection.NONE))
                        : null));
    return (row, owners) -> {
      @Nullable Object[] values = new Object[readers.size()];
      boolean present = false;
      for (int i = 0; i < values.length; i++) {
        Reader reader = readers.get(i);
        if (reader != null) {
          values[i] = reader.read(row, owners);
          present |= values[i] != null;
        }
      }
      return present ? model.newInstance(values) : null;
    };
  }

  private Reader basic(String alias, String column, JdbcMapping type) {
    int index = column(alias, column);
    WrapperOptions options = models.options();
    return (row, owners) -> type.getJdbcValueExtractor().extract(row, index, options);
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
