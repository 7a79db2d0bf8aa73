package org.parley.record;

import org.eclipse.microprofile.graphql.Description;

/** How sure the record is of what it says. */
@Description("How sure the record is of what it says.")
public enum Certainty {
  @Description("Stated by a party to it, by its published text or by several independent sources.")
  CONFIRMED,

  @Description("Stated by a source that there is no reason to doubt.")
  PROBABLE,

  @Description("Stated by a source that leaves room for doubt.")
  UNCERTAIN,

  @Description("Sources, or the parties themselves, say otherwise.")
  CONTESTED
}
