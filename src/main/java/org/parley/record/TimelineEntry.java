package org.parley.record;

import io.smallrye.graphql.api.Union;
import org.eclipse.microprofile.graphql.Description;

/** What has its day in the course of a dialogue. */
@Union
@Description("What has its day in the course of a dialogue.")
public interface TimelineEntry {}
