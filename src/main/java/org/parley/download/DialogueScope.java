package org.parley.download;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.parley.dialogue.Dialogue;
import org.parley.model.Identified;
import org.parley.read.FieldTree;
import org.parley.read.Records;
import org.parley.read.Selection;
import org.parley.read.Sql;
import org.parley.read.Where;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;

/** A dialogue and the dialogues within it, to read what belongs to them batch by batch. */
public final class DialogueScope {
  /** Records that are read together. */
  public static final int BATCH = 200;

  private static final Selection FIELDS = FieldTree.parse("slug title");

  private final Records records;
  private final List<Dialogue> dialogues = new ArrayList<>();

  /**
   * Finds the dialogues.
   *
   * @param slug the slug of the outermost dialogue
   * @throws Refusal if there is no dialogue with the slug
   */
  public DialogueScope(Records records, String slug) {
    this.records = records;
    List<Dialogue> found =
        records.all(Dialogue.class, new Where().and("e.slug = ?", slug), "e.id", 1, FIELDS);
    if (found.isEmpty()) {
      throw new Refusal(ErrorCode.NOT_FOUND, "There is no dialogue with this slug.");
    }
    while (!found.isEmpty()) {
      dialogues.addAll(found);
      Long[] outer = found.stream().map(dialogue -> dialogue.id).toArray(Long[]::new);
      found =
          records.all(
              Dialogue.class,
              new Where().and(Sql.of("e.parent_id").among(outer)),
              "e.id",
              Integer.MAX_VALUE,
              FIELDS);
    }
  }

  /** Returns the outermost dialogue, with slug and title. */
  public Dialogue outermost() {
    return dialogues.get(0);
  }

  /** Returns all dialogues, with slug and title, the outermost one first. */
  public List<Dialogue> all() {
    return List.copyOf(dialogues);
  }

  /**
   * Returns the condition that a column holds the id of one of the dialogues.
   *
   * @param column a column in SQL
   */
  public Sql among(String column) {
    return Sql.of(column)
        .among(dialogues.stream().map(dialogue -> dialogue.id).toArray(Long[]::new));
  }

  /** Returns the condition that a record, whose alias is {@code e}, belongs to the dialogues. */
  public Sql condition() {
    return among("e.dialogue_id");
  }

  /**
   * Gives records to a taker, batch by batch in the order of their ids.
   *
   * @param condition a condition in SQL on the alias {@code e}
   */
  public <E extends Identified> void each(
      Class<E> type, Sql condition, Selection selection, Consumer<List<E>> taker) {
    long last = -1;
    List<E> batch;
    do {
      Where where = new Where().and(condition).and("e.id > ?", last);
      batch = records.all(type, where, "e.id", BATCH, selection);
      if (!batch.isEmpty()) {
        last = batch.get(batch.size() - 1).id;
        taker.accept(batch);
      }
    } while (batch.size() == BATCH);
  }
}
