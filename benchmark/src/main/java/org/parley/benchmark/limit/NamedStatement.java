package org.parley.benchmark.limit;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.parley.benchmark.Resources;

/** SQL whose parameters had names, in the order in which they stood there. */
record NamedStatement(String sql, List<String> names) {
  private static final Pattern NAME = Pattern.compile("(?<!:):([a-z]+)");

  static NamedStatement load(String query) {
    String text = Resources.text("queries/" + query + "/limit.sql");
    List<String> names = NAME.matcher(text).results().map((MatchResult m) -> m.group(1)).toList();
    return new NamedStatement(NAME.matcher(text).replaceAll("?"), names);
  }

  /** PostgreSQL infers what type each one has: the connection leaves strings untyped. */
  void bind(PreparedStatement statement, JsonNode variables) throws SQLException {
    for (int i = 0; i < names.size(); i++) {
      statement.setString(i + 1, variables.get(names.get(i)).asText());
    }
  }
}
