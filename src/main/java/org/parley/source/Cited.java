package org.parley.source;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** What makes a claim about the world. */
@Description("A claim about the world, hence one that names its sources.")
public interface Cited {

  /** One table holds the citations of every sort of record. */
  String TABLE = "citation";

  String CITATIONS = "The sources that support it, and where in them.";

  @NonNull
  @Description(CITATIONS)
  List<@NonNull Citation> getCitations();

  /** Whether it is no record without a citation. */
  default boolean needsCitation() {
    return true;
  }
}
