package org.parley.model;

import io.smallrye.graphql.api.Union;
import org.eclipse.microprofile.graphql.Description;

/** Record that a search can find. */
@Union
@Description("Record that a search can find.")
public interface SearchResult {}
