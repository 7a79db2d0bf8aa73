package org.parley.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.testsupport.DatabaseTest;

/** One query tells the whole of the article from which the record began. */
@DatabaseTest
class FoundingArticleTest {

  private JsonPath told;

  @BeforeEach
  void ask() {
    told = Example.ask("founding-article");
  }

  @Test
  void theArticleCanBeLookedUp() {
    assertEquals(
        "Kosovo PM asks for more NATO peacekeepers amid heightened tensions",
        told.getString("article.title"));
    assertEquals(
        "https://thewall.fyi/kosovo-pm-asks-for-more-nato-peacekeepers-amid-heightened-tensions/",
        told.getString("article.url"));
    assertEquals("2022-08-26", told.getString("article.publishedOn.edtf"));
  }

  @Test
  void kurtiAsksForMoreNatoTroops() {
    assertEquals(
        "Kurti said that more NATO troops were urgently needed because of threats from Serbia and"
            + " Russia.",
        told.getString("troops.text"));
    assertEquals(List.of("Albin Kurti"), told.getList("troops.requesters.name"));
    assertEquals(List.of("NATO"), told.getList("troops.addressees.name"));
    assertEquals("UNKNOWN", told.getString("troops.response.kind"));
  }

  @Test
  void heSaysWhyInAnInterview() {
    assertEquals(4, told.getInt("interview.totalCount"));
    assertEquals(
        List.of(
            "definitely improve (Kosovo's) security",
            "threats from Serbia and Russia",
            "KFOR troops can help us further expand our security structures and capacities",
            "I am ready to shake hands with Vučić. If Serbia agrees to waive border controls in the"
                + " future, then we will do the same"),
        told.getList("interview.nodes.text"));
    assertEquals(
        List.of("Interview, Welt", "Interview, Welt", "Interview, Welt", "Interview, Welt"),
        told.getList("interview.nodes.medium"));
    assertEquals(
        List.of("article-2022-08-26"), told.getList("interview.nodes[0].citations.source.slug"));
  }

  @Test
  void rulesOnDocumentsAndPlatesBroughtUpBarricades() {
    assertEquals(List.of("government-of-kosovo"), told.getList("reciprocity.pledgers.slug"));
    assertEquals("2022-06-29", told.getString("reciprocity.madeOn.edtf"));
    assertEquals("POSTPONED", told.getString("reciprocity.statusThen"));

    assertEquals("BARRICADES", told.getString("barricades.kind"));
    assertEquals("Northern Kosovo", told.getString("barricades.place"));
    assertEquals("2022-07-31/2022-08-01", told.getString("barricades.occurred.edtf"));
    assertEquals("2022-07-31", told.getString("barricades.occurred.earliest"));
    assertEquals("2022-08-01", told.getString("barricades.occurred.latest"));
    assertEquals(
        List.of("kosovo-serbs-north", "kfor", "eulex"), told.getList("barricades.actors.slug"));

    assertEquals("DEPLOYMENT", told.getString("deployment.kind"));
    assertEquals(
        "KFOR patrols and EU police came to calm the situation.",
        told.getString("deployment.text"));
    assertEquals(List.of("kfor"), told.getList("deployment.actors.slug"));
  }

  @Test
  void theMeetingInBrusselsIsToldWithThoseWhoTookPart() {
    assertEquals("2022-08-18", told.getString("brussels.held.edtf"));
    assertEquals("Brussels", told.getString("brussels.city"));
    assertEquals("SEPARATE_THEN_JOINT", told.getString("brussels.format"));
    assertEquals(
        List.of(
            "Vehicle licence plates",
            "Identity and entry/exit documents",
            "Normalisation of relations"),
        told.getList("brussels.topics.label"));
    assertEquals(
        List.of(
            "josep-borrell",
            "miroslav-lajcak",
            "aleksandar-vucic",
            "albin-kurti",
            "gabriel-escobar",
            "united-states",
            "european-union"),
        told.getList("brussels.participations.participant.slug"));
    assertEquals(
        List.of(
            "FACILITATOR",
            "FACILITATOR",
            "PRINCIPAL",
            "PRINCIPAL",
            "OBSERVER",
            "ORGANISER",
            "ORGANISER"),
        told.getList("brussels.participations.role"));
    assertEquals("President of Serbia", told.getString("brussels.participations[2].capacity"));
    assertEquals("serbia", told.getString("brussels.participations[2].onBehalfOf.slug"));
    assertNull(told.get("brussels.participations[5].onBehalfOf"));
  }

  @Test
  void itBroughtNoAgreementButAPledgeOfMoreMeetings() {
    assertEquals(
        List.of("NO_AGREEMENT", "AGREEMENT_TO_CONTINUE"), told.getList("brussels.outcomes.kind"));
    assertEquals(
        "No solution on plates and documents.", told.getString("brussels.outcomes[0].text"));
    assertEquals(
        List.of("article-2022-08-26", "reuters-2022-08-18"),
        told.getList("brussels.outcomes[0].citations.source.slug"));

    assertEquals(
        List.of("aug22-more-meetings", "monthly-meetings-2022"),
        told.getList("brussels.pledges.nodes.slug"));
    assertEquals(
        List.of("serbia", "kosovo"), told.getList("brussels.pledges.nodes[0].pledgers.slug"));
    assertTrue(told.getBoolean("brussels.pledges.nodes[0].joint"));
    assertEquals("In the coming days", told.getString("brussels.pledges.nodes[0].deadline.text"));
    assertNull(told.get("brussels.pledges.nodes[0].deadline.due"));
    assertEquals("IN_PROGRESS", told.getString("brussels.pledges.nodes[0].statusThen"));
    assertEquals("FULFILLED", told.getString("brussels.pledges.nodes[0].statusNow"));
  }

  @Test
  void theFacilitatorReportsAndThePresidentWarns() {
    assertEquals(
        List.of("st-borrell-meetings-2022", "st-borrell-not-end-2022"),
        told.getList("brussels.statements.slug"));
    assertEquals(
        "Belgrade wants peace but will not hesitate to protect ethnic Serbs in the north.",
        told.getString("peace.summary"));
    assertEquals("PARAPHRASE", told.getString("peace.kind"));
    assertEquals("aleksandar-vucic", told.getString("peace.speaker.slug"));
    assertEquals("2022-08", told.getString("peace.madeOn.edtf"));
  }

  @Test
  void theEnvoysWouldNotSayWhatWasSaidInBelgrade() {
    assertEquals("2022-08-25", told.getString("belgrade.held.edtf"));
    assertEquals("General Secretariat of the President", told.getString("belgrade.venue"));
    assertEquals(List.of("UNDISCLOSED"), told.getList("belgrade.outcomes.kind"));
    assertEquals("UNDISCLOSED", told.getString("belgrade.outcomes[0].textAvailability"));
    assertEquals(
        List.of("Miroslav Lajčák", "Gabriel Escobar"),
        told.getList("belgrade.outcomes[0].disclosureRefusedBy.name"));
  }

  @Test
  void whatWasSaidInPublicAfterwardsHasSpeakerAndMedium() {
    Map<String, Object> instagram =
        told.get("belgrade.statements.find { it.slug == 'st-vucic-no-easy-2022' }");
    assertEquals("had no easy talks", instagram.get("text"));
    assertEquals("Instagram", instagram.get("medium"));
    Map<String, Object> people =
        told.get("belgrade.statements.find { it.slug == 'st-lajcak-people-2022' }");
    assertEquals("about the people who live in Kosovo", people.get("text"));
    assertEquals("Said the talks were not about winners or losers.", people.get("summary"));
  }

  @Test
  void theyMetTheSerbsOfTheNorthBehindClosedDoors() {
    assertEquals("2022-08-25", told.getString("north.held.edtf"));
    assertEquals("CLOSED", told.getString("north.mediaAccess"));
    assertNull(told.get("north.city"));
    assertEquals(
        List.of("miroslav-lajcak", "gabriel-escobar", "kosovo-serb-leaders"),
        told.getList("north.participations.participant.slug"));
    assertEquals("INTERLOCUTOR", told.getString("north.participations[2].role"));
  }

  @Test
  void theyAskedToPostponeTheRulesAndWereRefused() {
    assertEquals(
        List.of(
            "Lajčák and Escobar asked Kurti to postpone the rules that caused the latest dispute."),
        told.getList("belgrade.requests.text"));
    assertEquals(
        "Euronews Albania, as cited by the founding article",
        told.getString("belgrade.requests[0].reportedVia"));
    assertEquals("REFUSED", told.getString("belgrade.requests[0].response.kind"));
    assertEquals("albin-kurti", told.getString("belgrade.requests[0].response.by.slug"));
    assertEquals("2022-08-26", told.getString("belgrade.requests[0].response.answeredOn.edtf"));
    assertEquals(
        List.of("aug22-rules-1-sept", "aug22-reciprocal-waiver"),
        told.getList("belgrade.requests[0].relatedPledges.slug"));
  }

  @Test
  void theRulesAreDueOnTheFirstOfSeptember() {
    assertEquals("albin-kurti", told.getString("rules.pledgers[0].slug"));
    assertEquals("2022-09-01", told.getString("rules.deadline.due.edtf"));
    assertEquals("NOT_ASSESSED", told.getString("rules.statusThen"));
    assertEquals("PARTLY_FULFILLED", told.getString("rules.statusNow"));
  }

  @Test
  void kosovoWouldWaiveItsControlsIfSerbiaDid() {
    assertEquals(
        "If Serbia agrees to waive border controls in future, Kosovo will do the same.",
        told.getString("waiver.text"));
    assertEquals("RECIPROCAL", told.getString("waiver.condition.kind"));
    assertEquals("Serbia agrees to waive border controls", told.getString("waiver.condition.text"));
    assertEquals(List.of("idd-serbia-2022"), told.getList("waiver.condition.dependsOn.slug"));
    assertEquals("UNKNOWN", told.getString("waiver.condition.state"));
    assertEquals("NOT_ASSESSED", told.getString("waiver.statusThen"));
    assertEquals("FULFILLED", told.getString("waiver.statusNow"));
    assertEquals("PENDING", told.getString("handshake.statusThen"));
    assertEquals(List.of("aleksandar-vucic"), told.getList("handshake.beneficiaries.slug"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "troops",
        "interview.nodes[3]",
        "reciprocity",
        "barricades",
        "deployment",
        "brussels",
        "brussels.outcomes[1]",
        "brussels.pledges.nodes[0]",
        "peace",
        "belgrade",
        "belgrade.outcomes[0]",
        "belgrade.requests[0]",
        "north",
        "rules",
        "waiver",
        "handshake"
      })
  void everyClaimNamesTheArticleAsItsSource(String claim) {
    assertEquals(
        "https://thewall.fyi/kosovo-pm-asks-for-more-nato-peacekeepers-amid-heightened-tensions/",
        told.getString(claim + ".citations[0].source.url"));
    assertTrue(told.getBoolean(claim + ".citations[0].primary"));
  }
}
