package org.parley.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.parley.testsupport.DatabaseTest;
import org.parley.testsupport.Writing;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Feed readers tell of meetings and deadlines of a dialogue as they are recorded and changed. */
@DatabaseTest
@TestProfile(Writing.class)
class FeedTest {
  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String FEED = "/datasets/belgrade-pristina-dialogue.atom";
  private static final String CITED = "citations: [{source: \"article-2022-08-26\"}]";

  @Test
  void theFeedNamesItselfThePageAndTheLast100Entries() throws Exception {
    Element feed = feed(FEED + "?recordedBefore=2100-01-01T00:00:00Z");

    assertEquals("Belgrade–Pristina Dialogue: meetings and deadlines", text(feed, "title"));
    assertTrue(text(feed, "id").startsWith("urn:uuid:"));
    assertTrue(link(feed, "self").contains(FEED + "?recordedBefore=2100-01-01T00"));
    assertTrue(link(feed, "alternate").endsWith("/dialogues/belgrade-pristina-dialogue"));
    assertEquals("Parley", text(feed, "name"));
    List<Element> entries = entries(feed);
    assertEquals(100, entries.size());
    assertEquals(text(feed, "updated"), text(entries.get(0), "updated"));
    for (int i = 0; i < entries.size(); i++) {
      assertNotNull(Instant.parse(text(entries.get(i), "updated")));
      assertTrue(
          i == 0
              || Instant.parse(text(entries.get(i - 1), "updated"))
                      .compareTo(Instant.parse(text(entries.get(i), "updated")))
                  >= 0);
    }
  }

  @Test
  void aChangedMeetingIsTheNewestEntryAndKeepsItsId() throws Exception {
    Writing.change(
        "createDialogue(input: {slug: \"fed\", title: \"Fed\", status: ONGOING, %s}) {dialogue {slug}}"
            .formatted(CITED));
    String early = entryId("fed-early", "2022-08-18");
    String late = entryId("fed-late", "2022-08-24");
    assertEquals(List.of(late, early), ids("/datasets/fed.atom"));
    Instant moment = Instant.now();

    Writing.change(
        "updateMeeting(input: {id: \"fed-early\", expectedVersion: 0, city: \"Brussels\"}) {meeting {slug}}");

    assertEquals(List.of(early, late), ids("/datasets/fed.atom"));
    assertEquals(List.of(late, early), ids("/datasets/fed.atom?recordedBefore=" + moment));
  }

  private static String entryId(String slug, String held) throws Exception {
    Writing.change(
        "createMeeting(input: {slug: \"%s\", dialogue: \"fed\", title: \"Talks\", status: HELD, held: \"%s\", %s}) {meeting {slug}}"
            .formatted(slug, held, CITED));
    return ids("/datasets/fed.atom").get(0);
  }

  @Test
  void hostileTextIsTextInXml() throws Exception {
    Writing.change(
        "createDialogue(input: {slug: \"hostile-feed\", title: \"A]]> & <b> \\u0001\\u202E🕊\", status: ONGOING, %s}) {dialogue {slug}}"
            .formatted(CITED));
    Writing.change(
        "createMeeting(input: {slug: \"hostile-feed\", dialogue: \"hostile-feed\", title: \"</title><script>]]>\", status: HELD, held: \"2022-08-18\", summary: \"ab\\u000Bc\", %s}) {meeting {slug}}"
            .formatted(CITED));
    Element feed = feed("/datasets/hostile-feed.atom");

    assertEquals("A]]> & <b> 🕊: meetings and deadlines", text(feed, "title"));
    assertEquals("</title><script>]]>", text(entries(feed).get(0), "title"));
    assertTrue(text(entries(feed).get(0), "summary").contains("abc"));
  }

  @Test
  void aFeedWithoutEntriesWasUpdatedWithItsDialogue() throws Exception {
    Writing.change(
        "createDialogue(input: {slug: \"empty-feed\", title: \"Empty\", status: ONGOING, %s}) {dialogue {slug}}"
            .formatted(CITED));
    Element feed = feed("/datasets/empty-feed.atom");

    assertTrue(entries(feed).isEmpty());
    assertTrue(Instant.parse(text(feed, "updated")).isAfter(Instant.parse("2020-01-01T00:00:00Z")));
  }

  @Test
  void browsersShowTheFeedAndDoNotSaveIt() {
    given()
        .head(FEED)
        .then()
        .statusCode(200)
        .header("Content-Type", "application/atom+xml; charset=utf-8")
        .header("Content-Disposition", equalTo(null));
  }

  private static List<String> ids(String path) throws Exception {
    return entries(feed(path)).stream().map(entry -> text(entry, "id")).toList();
  }

  private static Element feed(String path) throws Exception {
    Response response = given().get(path).then().statusCode(200).extract().response();
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(response.asByteArray()))
        .getDocumentElement();
  }

  private static List<Element> entries(Element feed) {
    List<Element> entries = new ArrayList<>();
    NodeList found = feed.getElementsByTagNameNS(ATOM, "entry");
    for (int i = 0; i < found.getLength(); i++) {
      entries.add((Element) found.item(i));
    }
    return entries;
  }

  private static String text(Element parent, String name) {
    return parent.getElementsByTagNameNS(ATOM, name).item(0).getTextContent();
  }

  private static String link(Element parent, String relation) {
    NodeList links = parent.getElementsByTagNameNS(ATOM, "link");
    for (int i = 0; i < links.getLength(); i++) {
      Element link = (Element) links.item(i);
      if (link.getAttribute("rel").equals(relation)) {
        return link.getAttribute("href");
      }
    }
    throw new AssertionError(relation);
  }
}
