package org.parley.popolo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import org.parley.download.DialogueScope;
import org.parley.download.Download;
import org.parley.download.FileFormat;
import org.parley.meeting.Meeting;
import org.parley.model.Identified;
import org.parley.participant.Affiliation;
import org.parley.participant.Participant;
import org.parley.read.FieldTree;
import org.parley.read.Records;
import org.parley.read.Selection;
import org.parley.read.Sql;

/**
 * People, organisations, roles and meetings of a dialogue.
 *
 * @see <a href="https://www.popoloproject.com/specs/">Popolo</a>
 */
@ApplicationScoped
class PopoloFile implements FileFormat {
  private static final Selection PARTICIPANT =
      FieldTree.parse(
          "slug kind primaryName names {text language kind} description designationNote");

  private static final Selection ROLES =
      FieldTree.parse(
          """
          affiliations {role organisation {slug}
            attestedFrom {edtf earliest latest precision}
            attestedTo {edtf earliest latest precision}}
          """);

  private static final Selection MEETING =
      FieldTree.parse(
          """
          slug title status summary venue city places held {edtf earliest latest precision}
          participations {role attendance participant {primaryName kind}}
          """);

  private final Records records;

  @Inject
  PopoloFile(Records records) {
    this.records = records;
  }

  @Override
  public String suffix() {
    return ".popolo.json";
  }

  @Override
  public String mediaType() {
    return "application/json";
  }

  @Override
  public void write(Download asked) throws IOException {
    DialogueScope scope = new DialogueScope(records, asked.demandDialogue());
    PopoloWriter popolo = new PopoloWriter(asked.open(), asked.origin());
    Source source = new Source(scope, asked, popolo);
    popolo.begin();
    source.list("persons", Participant.class, people(scope), PARTICIPANT, popolo::participant);
    source.list(
        "organizations", Participant.class, organisations(scope), PARTICIPANT, popolo::participant);
    source.list(
        "memberships",
        Participant.class,
        people(scope),
        ROLES,
        person -> {
          for (Affiliation role : person.affiliations) {
            popolo.membership(person, role);
          }
        });
    source.list("events", Meeting.class, scope.condition(), MEETING, popolo::event);
    popolo.end();
  }

  private record Source(DialogueScope scope, Download asked, PopoloWriter popolo) {
    <E extends Identified> void list(
        String name, Class<E> type, Sql condition, Selection selection, Download.Taker<E> taker)
        throws IOException {
      popolo.beginList(name);
      scope.each(type, condition, selection, asked.each(taker));
      popolo.endList();
    }
  }

  private static Sql people(DialogueScope scope) {
    return Sql.of("e.kind = 'PERSON' and e.id in (").add(concerned(scope)).add(")");
  }

  /** Returns the condition on organisations that take part, or in which people have a role. */
  private static Sql organisations(DialogueScope scope) {
    return Sql.of("e.kind <> 'PERSON' and (e.id in (")
        .add(concerned(scope))
        .add(") or e.id in (select a.organisation_id from {affiliation} a")
        .add(" join {participant} p on p.id = a.participant_id")
        .add(" where p.kind = 'PERSON' and a.participant_id in (")
        .add(concerned(scope))
        .add(")))");
  }

  /** Returns the statement that finds the participants of the dialogues and of their meetings. */
  private static Sql concerned(DialogueScope scope) {
    Sql sql = Sql.of("");
    for (String part : List.of("party", "facilitator", "supporter")) {
      sql.add("select participant_id from {dialogue_" + part + "} where ")
          .add(scope.among("dialogue_id"))
          .add(" union ");
    }
    return sql.add(takingPart("participant_id", scope))
        .add(" union ")
        .add(takingPart("on_behalf_of_id", scope));
  }

  private static Sql takingPart(String column, DialogueScope scope) {
    return Sql.of("select t." + column + " from {participation} t")
        .add(" join {meeting} m on m.id = t.meeting_id where t." + column + " is not null and ")
        .add(scope.among("m.dialogue_id"));
  }
}
