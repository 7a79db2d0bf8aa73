package org.parley.pledge;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.graphql.Description;

/** Whether what a pledge waits for has come about. */
@Description("Whether what a pledge waits for has come about.")
@RegisterForReflection
public enum ConditionState {
  @Description("All pledges that it depends on are fulfilled.")
  MET,

  @Description("A pledge that it depends on is not fulfilled.")
  UNMET,

  @Description("It depends on no pledge of the record, or nobody has told how that one stands.")
  UNKNOWN
}
