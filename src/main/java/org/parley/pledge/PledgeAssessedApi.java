package org.parley.pledge;

import io.smallrye.graphql.api.Subscription;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.parley.change.ChangeAction;
import org.parley.change.LiveChanges;
import org.parley.change.RecordKind;
import org.parley.model.GlobalId;
import org.parley.read.Selection;

/** The subscription to verdicts on pledges. */
@GraphQLApi
@ApplicationScoped
public class PledgeAssessedApi {
  private static final RecordKind ASSESSMENTS =
      new RecordKind(PledgeAssessment.class.getSimpleName());

  private final LiveChanges live;
  private final Assessments assessments;

  @Inject
  PledgeAssessedApi(LiveChanges live, Assessments assessments) {
    this.live = live;
    this.assessments = assessments;
  }

  @Subscription
  @NonNull
  @Description("New assessments, as they are committed.")
  public Multi<PledgeAssessment> pledgeAssessed(@Id @Nullable String dialogue) {
    Long dialogueId = dialogue == null ? null : assessments.dialogueId(dialogue);
    Selection selection = Selection.current();
    return live.stream()
        .filter(change -> change.kind().equals(ASSESSMENTS))
        .filter(change -> change.action() == ChangeAction.CREATED)
        .map(change -> GlobalId.parse(change.nodeId()).id())
        .map(id -> Optional.ofNullable(assessments.find(id, dialogueId, selection)))
        .filter(Optional::isPresent)
        .map(Optional::get);
  }
}
