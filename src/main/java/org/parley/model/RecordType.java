package org.parley.model;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Declaration of a type of records: what its entity does not say. The package of the type makes it
 * a bean, and lists, mutations, enums and files follow from it.
 *
 * @param place the place among all types; a type comes after those that its records refer to
 * @param plural the words for several records, such as {@code pledge assessments}
 * @param searched the texts that a search reads; null if it does not find the records
 * @param day the day at which a timeline has the records, in words; null if it has none of them
 * @param within the records that these belong to; null if the records have slugs
 */
public record RecordType<E extends VersionedRecord>(
    Class<E> entity,
    int place,
    String plural,
    @Nullable Searched searched,
    @Nullable String day,
    @Nullable Within within) {

  private static final Pattern NEXT_WORD = Pattern.compile(" (.)");

  /**
   * Place of records without slugs: in a list of the record that they belong to.
   *
   * @param field the field that refers to that record
   * @param list the name of the list
   * @param key the fields that distinguish the records of the list
   */
  public record Within(
      Class<? extends SluggedRecord> owner, String field, String list, List<String> key) {}

  /** Begins a declaration. */
  public static <E extends VersionedRecord> RecordType<E> of(
      Class<E> entity, int place, String plural) {
    return new RecordType<>(entity, place, plural, null, null, null);
  }

  /**
   * Lets searches find the records by their texts, in SQL over the table {@code e}.
   *
   * @param precedence the place among equally good results, as the index stores it
   * @param heading names and titles
   * @param body other searched texts
   * @param words the texts in words
   */
  public RecordType<E> searched(int precedence, String heading, String body, String words) {
    Searched texts = new Searched(name(), table(), precedence, heading, body, words);
    return new RecordType<>(entity, place, plural, texts, day, within);
  }

  /** Adds the records to timelines, whose view has to select them. */
  public RecordType<E> onTimeline(String day) {
    return new RecordType<>(entity, place, plural, searched, day, within);
  }

  /** Says which record the records belong to. */
  public RecordType<E> within(
      Class<? extends SluggedRecord> owner, String field, String list, List<String> key) {
    Within place = new Within(owner, field, list, key);
    return new RecordType<>(entity, this.place, plural, searched, day, place);
  }

  /** Returns the name of the GraphQL type. */
  public String name() {
    return entity.getSimpleName();
  }

  /** Returns the name of the table: {@code pledge_assessment}. */
  public String table() {
    return name().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
  }

  /** Returns the name in enums of types: {@code PLEDGE_ASSESSMENT}. */
  public String constant() {
    return table().toUpperCase(Locale.ROOT);
  }

  /** Returns the words for several records at the beginning of a sentence. */
  public String title() {
    return Character.toUpperCase(plural.charAt(0)) + plural.substring(1);
  }

  /** Returns the name of the records' list in a dataset. */
  public String list() {
    return within == null
        ? NEXT_WORD.matcher(plural).replaceAll(word -> word.group(1).toUpperCase(Locale.ROOT))
        : within.list();
  }
}
