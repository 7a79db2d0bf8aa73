package org.parley.model;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;

/**
 * Data that are derived from the record. They follow the change log rather than the current edit,
 * so that they also include edits of an older program on the same database that does not know them.
 */
@ApplicationScoped
public class Derivations {
  private final DataSource dataSource;
  private final Revisions revisions;
  private final List<Derived> all;

  @Inject
  Derivations(DataSource dataSource, Revisions revisions, @All List<Derived> all) {
    this.dataSource = dataSource;
    this.revisions = revisions;
    this.all = all;
  }

  /** Updates all derived data to the latest change, in a transaction that locks the record. */
  public void follow(Revisions.Position position) {
    if (position.included() < position.latest()) {
      Derived.Changes changes = new Derived.Changes(changed(position));
      all.forEach(each -> each.follow(changes));
      revisions.advance(position.latest());
    }
  }

  private List<Derived.ChangedType> changed(Revisions.Position position) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                """
                select record_type, count(*) filter (where action = 'CREATED' and id > ?)
                  - count(*) filter (where action = 'DELETED' and id > ?),
                  array_agg(distinct record_id)
                from record_change where id > ? group by record_type
                """)) {
      statement.setLong(1, position.derived());
      statement.setLong(2, position.derived());
      statement.setLong(3, position.included());
      List<Derived.ChangedType> types = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          types.add(
              new Derived.ChangedType(rows.getString(1), rows.getLong(2), ids(rows.getArray(3))));
        }
      }
      return types;
    } catch (SQLException e) {
      throw new IllegalStateException("The changes can't be read", e);
    }
  }

  private static List<Long> ids(Array array) throws SQLException {
    return Arrays.stream((Object[]) array.getArray()).map(Long.class::cast).toList();
  }
}
