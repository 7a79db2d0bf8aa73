package org.parley.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.pledge.Pledge;
import org.parley.pledge.PledgeAssessment;
import org.parley.source.Source;
import org.parley.topic.Topic;

class RecordTypesTest {
  private static final RecordType<Topic> TOPICS =
      RecordType.of(Topic.class, 2, "wide topics").searched(0, "label", "null", "labels");
  private static final RecordType<Source> SOURCES =
      RecordType.of(Source.class, 1, "sources").searched(7, "title", "null", "title");
  private static final RecordType<PledgeAssessment> ASSESSMENTS =
      RecordType.of(PledgeAssessment.class, 3, "pledge assessments")
          .within(Pledge.class, "pledge", "assessments", List.of("assessor"))
          .onTimeline("the first possible day");

  @Test
  void namesFollowFromTheClassAndTheWords() {
    assertEquals("pledge_assessment", ASSESSMENTS.table());
    assertEquals("PLEDGE_ASSESSMENT", ASSESSMENTS.constant());
    assertEquals("Pledge assessments", ASSESSMENTS.title());
    assertEquals("assessments", ASSESSMENTS.list());
    assertEquals("wideTopics", TOPICS.list());
  }

  @Test
  void listsAreInTheDeclaredOrderAndSearchedTextsByPrecedence() {
    RecordTypes types = new RecordTypes(List.of(TOPICS, ASSESSMENTS, SOURCES));

    assertEquals(List.of("sources", "wideTopics"), List.copyOf(types.lists().keySet()));
    assertEquals(List.of(ASSESSMENTS), types.within(Pledge.class));
    assertEquals(List.of(0, 7), List.copyOf(types.searched().keySet()));
  }

  @Test
  void whatIsFoundMustDeclareItsTexts() {
    RecordType<Topic> silent = RecordType.of(Topic.class, 2, "topics");

    assertThrows(IllegalStateException.class, () -> new RecordTypes(List.of(silent)));
  }

  @Test
  void whatIsNoEntryOfATimelineCanNotBeDeclaredAsOne() {
    RecordType<Topic> dated = TOPICS.onTimeline("the first possible day");

    assertThrows(IllegalStateException.class, () -> new RecordTypes(List.of(dated)));
  }

  @Test
  void aPrecedenceIsOneTypesOnly() {
    RecordType<Source> same = SOURCES.searched(0, "title", "null", "title");

    assertThrows(IllegalStateException.class, () -> new RecordTypes(List.of(TOPICS, same)));
  }
}
