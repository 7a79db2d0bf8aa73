package org.parley.graphql;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.testsupport.Api;
import org.parley.testsupport.Writing;

/** Edits of the sample record in its rows, its lists and what belongs to it, as dice have it. */
final class AnyEdits {
  private static final String CITED = "citations: [{source: \"article-2022-08-26\"}]";
  private static final List<String> ROLES = List.of("PRINCIPAL", "OBSERVER", "MEDIATOR");

  private final Samples samples;
  private final Dice dice;

  AnyEdits(Samples samples, Dice dice) {
    this.samples = samples;
    this.dice = dice;
  }

  void make() {
    switch (dice.upTo(8)) {
      case 1 -> update("meeting", "participations: [" + some(this::participation) + "]");
      case 2 -> update("meeting", "title: \"Edited\", topics: [" + some("topic") + "]");
      case 3 -> update("participant", "affiliations: [" + some(this::affiliation) + "]");
      case 4 ->
          update(
              "pledge", "condition: {kind: IF, text: \"x\", dependsOn: [" + some("pledge") + "]}");
      case 5 -> update("pledge", "condition: null, beneficiaries: [" + some("participant") + "]");
      case 6 -> update("dialogue", "facilitators: [" + some("participant") + "]");
      case 7 ->
          update("meeting", "coordinates: {latitude: 50, longitude: %d}".formatted(dice.upTo(9)));
      default ->
          Writing.change(
              "assessPledge(input: {corrects: true, pledge: %s, status: %s, %s}) {__typename}"
                  .formatted(slug("pledge"), dice.any(List.of("BROKEN", "CONTESTED")), CITED));
    }
  }

  private void update(String type, String fields) {
    String slug = slug(type);
    int version =
        Api.ask("{%s(slug: %s) {version}}".formatted(type, slug)).getInt(type + ".version");
    Writing.change(
        "update%s(input: {id: %s, expectedVersion: %d, %s}) {__typename}"
            .formatted(
                type.substring(0, 1).toUpperCase(Locale.ROOT) + type.substring(1),
                slug,
                version,
                fields));
  }

  private String participation() {
    return "{participant: %s, role: %s, attendance: PRESENT, %s}"
        .formatted(slug("participant"), dice.any(ROLES), CITED);
  }

  private String affiliation() {
    return "{organisation: \"european-union\", role: \"x\", attestedFrom: \"%s\"}"
        .formatted(samples.day(dice));
  }

  /** Returns the slugs of a few records, each once. */
  private String some(String type) {
    return some(() -> slug(type));
  }

  private String some(Supplier<String> one) {
    return Stream.generate(one).limit(dice.upTo(3)).distinct().collect(Collectors.joining(", "));
  }

  private String slug(String type) {
    return '"' + samples.word(type, dice) + '"';
  }
}
