package org.parley.read;

import java.util.List;

/** A field at one place of an operation, as far as reading needs to know it. */
public interface SelectedField {
  /** Its name in the schema, whatever alias it has. */
  String name();

  /** Returns the attributes of its parent that answering it needs. */
  List<String> attributes();

  /** Returns the fields selected on the values. */
  List<? extends SelectedField> fields();

  /** Returns the fields selected on those of its values that are of this type. */
  List<? extends SelectedField> fieldsOf(String type);
}
