package org.parley.pledge;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.parley.record.Identified;

/** What a pledge waits for. */
@Entity
@Name("Condition")
@Description("What a pledge waits for.")
public class PledgeCondition extends Identified {

  @Enumerated(EnumType.STRING)
  @NonNull
  @Description("How the pledge hangs on it.")
  public ConditionKind kind;

  @NonNull
  @Description("The condition, in the words of the record.")
  public String text;

  @ManyToMany
  @JoinTable(
      name = "pledge_condition_dependency",
      inverseJoinColumns = @JoinColumn(name = "pledge_id"))
  @OrderColumn(name = "position")
  @NonNull
  @Description("The pledges whose fulfilment it waits for; they may wait for this one in turn.")
  public List<@NonNull Pledge> dependsOn = new ArrayList<>();
}
