package org.parley.graphql;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Size of a selection with its fragments expanded.
 *
 * @param width the fields at its top
 * @param depth the fields within each other
 * @param fields the fields in all
 * @param aliases those fields that have an alias
 */
record SelectionSize(long width, long depth, long fields, long aliases) {
  private static final SelectionSize NONE = new SelectionSize(0, 0, 0, 0);

  /** Upper bound of sums, so that they can't overflow. */
  private static final long BOUNDLESS = Integer.MAX_VALUE;

  private SelectionSize and(SelectionSize other) {
    return new SelectionSize(
        sum(width, other.width),
        Math.max(depth, other.depth),
        sum(fields, other.fields),
        sum(aliases, other.aliases));
  }

  private static long sum(long a, long b) {
    return Math.min(a + b, BOUNDLESS);
  }

  /**
   * Measures the operations of one document. A fragment is measured once, however often it is
   * spread: documents exist whose few lines spread to billions of fields.
   */
  static final class Measure {
    private final Map<String, FragmentDefinition> definitions = new HashMap<>();
    private final Map<String, SelectionSize> fragments = new HashMap<>();

    Measure(Document document) {
      document
          .getDefinitionsOfType(FragmentDefinition.class)
          .forEach(fragment -> definitions.put(fragment.getName(), fragment));
    }

    /** Returns the extent of one operation of the document. */
    SelectionSize of(OperationDefinition operation) {
      return of(operation.getSelectionSet());
    }

    private SelectionSize of(@Nullable SelectionSet selections) {
      SelectionSize all = NONE;
      if (selections != null) {
        for (Selection<?> selection : selections.getSelections()) {
          all = all.and(of(selection));
        }
      }
      return all;
    }

    private SelectionSize of(Selection<?> selection) {
      if (selection instanceof Field field) {
        return of(field);
      }
      if (selection instanceof InlineFragment fragment) {
        return of(fragment.getSelectionSet());
      }
      return fragment(((FragmentSpread) selection).getName());
    }

    private SelectionSize of(Field field) {
      SelectionSize inner = of(field.getSelectionSet());
      // Introspection is deep by nature; the engine has a bound of its own for it.
      long depth = BreadthFirstStrategy.isIntrospection(field.getName()) ? 0 : inner.depth;
      long alias = field.getAlias() == null ? 0 : 1;
      return new SelectionSize(1, depth + 1, sum(inner.fields, 1), sum(inner.aliases, alias));
    }

    private SelectionSize fragment(String name) {
      SelectionSize known = fragments.get(name);
      if (known == null) {
        // A fragment that comes back to itself adds nothing here; validation refuses it.
        fragments.put(name, NONE);
        FragmentDefinition fragment = definitions.get(name);
        known = fragment == null ? NONE : of(fragment.getSelectionSet());
        fragments.put(name, known);
      }
      return known;
    }
  }
}
