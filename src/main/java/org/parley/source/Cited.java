package org.parley.source;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** What makes a claim about the world. */
@Description("Record that cites its sources.")
public interface Cited {

  /** One table holds the citations of every sort of record. */
  String TABLE = "citation";

  String CITATIONS = "Sources that support the information, with the places in them.";

  @NonNull
  @Description(CITATIONS)
  List<@NonNull Citation> getCitations();

  /** Whether it is no record without a citation. */
  default boolean needsCitation() {
    return true;
  }
}
