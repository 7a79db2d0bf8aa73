package org.parley.pledge;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.graphql.Description;

/** State of a condition. */
@Description("State of a condition.")
@RegisterForReflection
public enum ConditionState {
  @Description("All pledges that the condition depends on are fulfilled.")
  MET,

  @Description(
      "At least one pledge that the condition depends on has a status other than"
          + " FULFILLED, CONTESTED and NOT_ASSESSED.")
  UNMET,

  @Description(
      "The condition depends on no recorded pledge; or none of them is UNMET, but at"
          + " least one is CONTESTED or NOT_ASSESSED.")
  UNKNOWN
}
