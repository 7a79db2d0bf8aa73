package org.parley.model;

import org.eclipse.microprofile.graphql.Description;

/** Certainty of recorded information. */
@Description("Certainty of recorded information.")
public enum Certainty {
  @Description(
      "Stated by a party concerned, by its published text or by several independent sources.")
  CONFIRMED,

  @Description("Stated by a source that there is no reason to doubt.")
  PROBABLE,

  @Description("Stated by a source, with reasons for doubt.")
  UNCERTAIN,

  @Description("Contradicted by other sources or by the parties themselves.")
  CONTESTED
}
