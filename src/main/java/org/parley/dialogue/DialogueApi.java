package org.parley.dialogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;
import org.parley.read.Page;
import org.parley.read.Paging;

/** The fields that read dialogues. */
@GraphQLApi
@ApplicationScoped
public class DialogueApi {
  private final Dialogues dialogues;

  @Inject
  DialogueApi(Dialogues dialogues) {
    this.dialogues = dialogues;
  }

  @Query
  @Description("Dialogue with this slug; null if there is none.")
  public @Nullable Dialogue dialogue(@NonNull String slug) {
    return dialogues.bySlug(slug);
  }

  @Query
  @NonNull
  @Description("List of all dialogues.")
  public DialogueConnection dialogues(
      Paging paging, @Nullable DialogueFilter filter, @Nullable DialogueOrder orderBy) {
    Page page = paging.in(DialogueOrder.of(orderBy));
    return new DialogueConnection(dialogues.page(filter, page));
  }
}
