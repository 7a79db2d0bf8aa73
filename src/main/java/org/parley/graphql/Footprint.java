package org.parley.graphql;

import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.Document;
import graphql.language.Node;

/**
 * Estimates how many bytes of the heap a cached document or plan takes. Histograms of the heap of
 * Java 25 showed 25 kB for one document of 3,616 characters, and another 340 kB for its plan of 550
 * fields. The factors are rounded up from that one document where it has what they count, and
 * guessed elsewhere.
 */
final class Footprint {
  /** The most that Java takes for a character; it takes half of it where all are of Latin-1. */
  private static final long CHARACTER = 2;

  /**
   * 72 bytes were measured for a field with its location; 110 are guessed for a string in a list.
   */
  private static final long NODE = 128;

  /** 620 bytes were measured for a field with its selections and the values computed from them. */
  private static final long FIELD_PLAN = 640;

  /** Guessed for an error, whose words are short. */
  private static final long ERROR = 512;

  private Footprint() {}

  /** Returns a share of the heap, such as a fortieth. */
  static long ofHeap(int parts) {
    return Runtime.getRuntime().maxMemory() / parts;
  }

  static int of(String text) {
    return capped(CHARACTER * text.length());
  }

  static int of(String text, PreparsedDocumentEntry entry) {
    long errors = entry.hasErrors() ? ERROR * entry.getErrors().size() : 0;
    Document document = entry.getDocument();
    return capped(of(text) + errors + (document == null ? 0 : NODE * nodes(document)));
  }

  /**
   * Estimates the bytes of a plan. It holds the syntax tree that it was made from, even if the tree
   * is cached no more.
   */
  static int of(String text, Document document, ObjectPlan plan) {
    return capped(of(text) + NODE * nodes(document) + FIELD_PLAN * fields(plan));
  }

  private static long nodes(Node<?> node) {
    long count = 1;
    for (Node<?> child : node.getChildren()) {
      count += nodes(child);
    }
    return count;
  }

  private static long fields(ObjectPlan plan) {
    long count = plan.fields().size();
    for (FieldPlan field : plan.fields()) {
      for (ObjectPlan inner : field.plans()) {
        count += fields(inner);
      }
    }
    return count;
  }

  private static int capped(long bytes) {
    return (int) Math.min(bytes, Integer.MAX_VALUE);
  }
}
