package org.parley.source;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** Record that cites its sources. */
@Description("Record that cites its sources.")
public interface Cited {

  /** One table holds the citations of every sort of record. */
  String TABLE = "citation";

  String CITATIONS = "Sources that support the information, with the places in them.";

  @NonNull
  @Description(CITATIONS)
  List<@NonNull Citation> getCitations();

  /** Returns true if at least one citation is required. */
  default boolean needsCitation() {
    return true;
  }
}
