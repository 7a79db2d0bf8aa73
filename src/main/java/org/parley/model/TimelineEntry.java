package org.parley.model;

import io.smallrye.graphql.api.Union;
import org.eclipse.microprofile.graphql.Description;

/** Entry of a dialogue's timeline. */
@Union
@Description("Entry of a dialogue's timeline.")
public interface TimelineEntry {}
