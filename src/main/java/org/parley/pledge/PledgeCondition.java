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
import org.parley.model.Identified;

/** Condition of a pledge. */
@Entity
@Name("Condition")
@Description("Condition of a pledge.")
public class PledgeCondition extends Identified {

  @Enumerated(EnumType.STRING)
  @NonNull
  @Description("Relation between the pledge and its condition.")
  public ConditionKind kind;

  @NonNull
  @Description("Content of the condition, in the editors' words.")
  public String text;

  @ManyToMany
  @JoinTable(
      name = "pledge_condition_dependency",
      inverseJoinColumns = @JoinColumn(name = "pledge_id"))
  @OrderColumn(name = "position")
  @NonNull
  @Description(
      "Pledges that must be fulfilled for the condition to be met. They can in turn"
          + " depend on this pledge.")
  public List<@NonNull Pledge> dependsOn = new ArrayList<>();
}
