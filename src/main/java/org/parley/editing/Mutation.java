package org.parley.editing;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLObjectType;
import java.util.Map;
import org.parley.security.Caller;
import org.parley.security.Role;
import org.parley.write.Input;

/**
 * Mutation with its name, its required role and its action.
 *
 * @param role the role that a caller needs
 */
public record Mutation(
    String name,
    String description,
    Role role,
    GraphQLInputObjectType input,
    GraphQLObjectType payload,
    Act act) {

  /**
   * Performs the mutation if the caller has the role.
   *
   * @throws org.parley.refusal.Refusal if not, or if the input breaks a rule
   */
  public Map<String, Object> perform(Input input, Caller caller) {
    caller.demand(role);
    return act.perform(input, caller);
  }

  /** Returns a mutation whose payload has one field. */
  static Mutation of(
      String name,
      String description,
      Role role,
      GraphQLInputObjectType input,
      GraphQLFieldDefinition result,
      Act act) {
    GraphQLObjectType payload =
        GraphQLObjectType.newObject()
            .name(Character.toUpperCase(name.charAt(0)) + name.substring(1) + "Payload")
            .description("Result of " + name + ".")
            .field(result)
            .build();
    return new Mutation(name, description, role, input, payload, act);
  }

  /** Action of a mutation. */
  public interface Act {
    /**
     * Performs the action and returns the fields of the payload.
     *
     * @throws org.parley.refusal.Refusal if the input breaks a rule
     */
    Map<String, Object> perform(Input input, Caller caller);
  }
}
