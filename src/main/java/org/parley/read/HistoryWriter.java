package org.parley.read;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/**
 * Writer of the history tables for {@link HistoricalReads}: the current rows of a changed record
 * are copied to the history table, and the previous ones are marked as ended.
 */
@ApplicationScoped
public class HistoryWriter {
  private final DataSource dataSource;
  private final Models models;
  private final Map<String, String> columns = new ConcurrentHashMap<>();

  @Inject
  HistoryWriter(DataSource dataSource, Models models) {
    this.dataSource = dataSource;
    this.models = models;
  }

  /** The rows of one table that belong to some records, whose ids are the parameter. */
  private record Part(String table, String condition) {}

  /**
   * Records the rows of records of one type, in the transaction that has changed them.
   *
   * @param revision the number of the change
   */
  public void keep(Class<?> type, Collection<Long> ids, long revision) {
    try (Connection connection = dataSource.getConnection()) {
      // What belongs to others goes first: it is found by them.
      List<Part> old = parts(models.of(type), given(ids), true);
      for (int i = old.size() - 1; i >= 0; i--) {
        end(connection, old.get(i), ids, revision);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The past can't be kept", e);
    }
    add(type, ids, revision);
  }

  /**
   * Records the rows of new records of one type, in the transaction that has created them.
   *
   * @param revision the number of the change
   */
  public void add(Class<?> type, Collection<Long> ids, long revision) {
    try (Connection connection = dataSource.getConnection()) {
      for (Part part : parts(models.of(type), given(ids), false)) {
        copy(connection, part, ids, revision);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The past can't be kept", e);
    }
  }

  /** Records the record's own row, which is all that a consequence changes. */
  public void keepRow(Class<?> type, long id, long revision) {
    try (Connection connection = dataSource.getConnection()) {
      Part row = new Part(models.of(type).table(), models.of(type).idColumn() + " = ?");
      Part old = new Part(row.table() + HistoricalReads.SUFFIX, row.condition() + OPEN);
      end(connection, old, List.of(id), revision);
      copy(connection, row, List.of(id), revision);
    } catch (SQLException e) {
      throw new IllegalStateException("The past can't be kept", e);
    }
  }

  /** Returns the tables of records, and of their history, that the database lacks. */
  public List<String> missingTables() {
    Set<String> needed = new TreeSet<>();
    for (Model model : models.records()) {
      parts(model, "", false).forEach(part -> needed.add(part.table()));
      parts(model, "", true).forEach(part -> needed.add(part.table()));
    }
    try (Connection connection = dataSource.getConnection();
        ResultSet tables =
            connection
                .getMetaData()
                .getTables(connection.getCatalog(), connection.getSchema(), null, null)) {
      while (tables.next()) {
        needed.remove(tables.getString("TABLE_NAME"));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The tables can't be listed", e);
    }
    return List.copyOf(needed);
  }

  private static final String OPEN = " and until_revision is null";

  /** Returns the rows of records and of what belongs to them, theirs first. */
  private List<Part> parts(Model model, String ids, boolean past) {
    String open = past ? OPEN : "";
    List<Part> parts = new ArrayList<>();
    String own = model.idColumn() + " = " + ids + open;
    parts.add(new Part(table(model.table(), past), own));
    for (Attribute attribute : model.attributes().values()) {
      if (attribute instanceof Attribute.ToMany list) {
        String ofOwner = list.ownerColumn() + " = " + ids + open;
        if (!(list.element() instanceof Attribute.Element.Own other)) {
          parts.add(new Part(table(list.table(), past), ofOwner));
        } else if (isPart(other.entity())) {
          parts.addAll(among(other.entity(), "id", table(list.table(), past), ofOwner, past));
        }
      } else if (attribute instanceof Attribute.ToOne one && isPart(one.entity())) {
        parts.addAll(among(one.entity(), one.column(), table(model.table(), past), own, past));
      }
    }
    return parts;
  }

  private List<Part> among(
      String entity, String column, String table, String condition, boolean past) {
    String ids = "any(select " + column + " from " + table + " where " + condition + ")";
    return parts(models.of(entity), ids, past);
  }

  /** Returns true if an entity is created and deleted with the record that refers to it. */
  private boolean isPart(String entity) {
    return models.node(models.of(entity).type()) == null;
  }

  private static String table(String table, boolean past) {
    return past ? table + HistoricalReads.SUFFIX : table;
  }

  /** Returns the ids as a parameter; PostgreSQL would plan each statement anew with an array. */
  private static String given(Collection<Long> ids) {
    return ids.size() == 1 ? "?" : "any(?)";
  }

  private static void end(Connection connection, Part part, Collection<Long> ids, long revision)
      throws SQLException {
    String sql = "update %s set until_revision = ? where %s";
    execute(connection, sql.formatted(part.table(), part.condition()), revision, ids);
  }

  private void copy(Connection connection, Part part, Collection<Long> ids, long revision)
      throws SQLException {
    String columns = columns(connection, part.table());
    String sql =
        "insert into %s_history (%s, since_revision) select %s, cast(? as bigint) from %s where %s";
    execute(
        connection,
        sql.formatted(part.table(), columns, columns, part.table(), part.condition()),
        revision,
        ids);
  }

  private static void execute(
      Connection connection, String sql, long revision, Collection<Long> ids) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, revision);
      if (ids.size() == 1) {
        statement.setLong(2, ids.iterator().next());
      } else {
        statement.setArray(2, connection.createArrayOf("bigint", ids.toArray()));
      }
      statement.executeUpdate();
    }
  }

  private String columns(Connection connection, String table) throws SQLException {
    String known = columns.get(table);
    if (known == null) {
      List<String> names = new ArrayList<>();
      try (ResultSet rows =
          connection
              .getMetaData()
              .getColumns(connection.getCatalog(), connection.getSchema(), table, null)) {
        while (rows.next()) {
          names.add(rows.getString("COLUMN_NAME"));
        }
      }
      known = String.join(", ", names);
      columns.put(table, known);
    }
    return known;
  }
}
