package org.parley.dataset;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.parley.dialogue.Dialogue;
import org.parley.incident.Incident;
import org.parley.meeting.Meeting;
import org.parley.model.SluggedRecord;
import org.parley.model.VersionedRecord;
import org.parley.outcome.Outcome;
import org.parley.participant.Participant;
import org.parley.pledge.Pledge;
import org.parley.pledge.PledgeAssessment;
import org.parley.request.Request;
import org.parley.source.Source;
import org.parley.statement.Statement;
import org.parley.topic.Topic;

/** Names in a dataset. */
public final class DatasetFormat {
  static final String NAME = "parley-dataset";
  static final int VERSION = 1;

  /** The list of the verdicts on a pledge, which is in the pledge. */
  public static final String ASSESSMENTS = "assessments";

  /** Fields of a verdict: the same assessor gives a pledge one a day. */
  public static final List<String> KEY_OF_ASSESSMENT = List.of("assessor", "assessedOn");

  /** The lists of a dataset. What a record builds on is in a list before its own. */
  public static final Map<String, Class<? extends SluggedRecord>> LISTS = new LinkedHashMap<>();

  static {
    LISTS.put("sources", Source.class);
    LISTS.put("topics", Topic.class);
    LISTS.put("participants", Participant.class);
    LISTS.put("dialogues", Dialogue.class);
    LISTS.put("meetings", Meeting.class);
    LISTS.put("outcomes", Outcome.class);
    LISTS.put("pledges", Pledge.class);
    LISTS.put("requests", Request.class);
    LISTS.put("statements", Statement.class);
    LISTS.put("incidents", Incident.class);
  }

  private DatasetFormat() {}

  /** Returns the names of the lists, among them that of assessments. */
  static List<String> lists() {
    return Stream.concat(LISTS.keySet().stream(), Stream.of(ASSESSMENTS)).toList();
  }

  /** Returns the place among the lists of the one that has the records of a type. */
  static int place(Class<? extends VersionedRecord> type) {
    // A pledge has its verdicts.
    return List.copyOf(LISTS.values())
        .indexOf(type == PledgeAssessment.class ? Pledge.class : type);
  }

  /** Returns the name of the list that has the records of a type. */
  static String listOf(Class<? extends VersionedRecord> type) {
    return LISTS.entrySet().stream()
        .filter(list -> list.getValue() == type)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(ASSESSMENTS);
  }
}
