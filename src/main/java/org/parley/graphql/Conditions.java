package org.parley.graphql;

import graphql.language.Directive;
import graphql.language.Node;
import graphql.language.NodeTraverser;
import graphql.language.NodeVisitorStub;
import graphql.language.VariableReference;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Finds the variables that decide whether directives leave out what they are on. */
final class Conditions extends NodeVisitorStub {
  private static final Set<String> DIRECTIVES = Set.of("skip", "include");

  private final Set<String> variables = new HashSet<>();

  private Conditions() {}

  /** Returns the names of the variables in parts of a document. */
  static Set<String> in(Collection<? extends Node<?>> parts) {
    Conditions conditions = new Conditions();
    new NodeTraverser().depthFirst(conditions, Set.copyOf(parts));
    return conditions.variables;
  }

  @Override
  @SuppressWarnings("rawtypes")
  public TraversalControl visitDirective(Directive directive, TraverserContext<Node> context) {
    if (DIRECTIVES.contains(directive.getName())
        && directive.getArgument("if").getValue() instanceof VariableReference variable) {
      variables.add(variable.getName());
    }
    return TraversalControl.CONTINUE;
  }
}
