package org.parley.read;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Field that is read for something other than a query.
 *
 * @param fields the fields of its values that are read
 */
public record FieldTree(String name, List<FieldTree> fields) implements SelectedField {

  /**
   * Returns a selection written as in a query, without arguments and aliases: {@code "slug held
   * {edtf}"}.
   */
  public static Selection parse(String fields) {
    String spaced = fields.replace("{", " { ").replace("}", " } ").trim();
    return Selection.of(new FieldTree("", parse(List.of(spaced.split("\\s+")).iterator())));
  }

  private static List<FieldTree> parse(Iterator<String> tokens) {
    List<FieldTree> found = new ArrayList<>();
    while (tokens.hasNext()) {
      String token = tokens.next();
      if (token.equals("}")) {
        return found;
      }
      if (token.equals("{")) {
        FieldTree parent = found.remove(found.size() - 1);
        found.add(new FieldTree(parent.name, parse(tokens)));
      } else {
        found.add(new FieldTree(token, List.of()));
      }
    }
    return found;
  }

  @Override
  public List<String> attributes() {
    return List.of(name);
  }

  @Override
  public List<FieldTree> fieldsOf(String type) {
    return fields;
  }
}
