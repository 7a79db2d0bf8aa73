package org.parley.benchmark.spring;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the children of many parents by one statement. */
@Component
class Children {
  private final JdbcClient database;

  Children(JdbcClient database) {
    this.database = database;
  }

  /** Returns the children of each parent, in the order of the rows: parent's id, then the rest. */
  <P, C> List<List<C>> of(List<P> parents, ToLongFunction<P> id, String sql, RowMapper<C> child) {
    Map<Long, List<C>> children = new HashMap<>();
    parents.forEach(parent -> children.put(id.applyAsLong(parent), new ArrayList<>()));
    database
        .sql(sql)
        .param(children.keySet().toArray(Long[]::new))
        .query(
            (ResultSet row) -> {
              children.get(row.getLong(1)).add(child.mapRow(row, row.getRow()));
            });
    return parents.stream().map(parent -> children.get(id.applyAsLong(parent))).toList();
  }
}
