package org.parley.meeting;

import jakarta.persistence.Embeddable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.parley.model.Bounded;

/** Position on the Earth in degrees of WGS 84. */
@Embeddable
@Description("Position on the Earth, in degrees of WGS 84.")
public record Coordinates(
    @NonNull
        @Bounded(least = -90, most = 90)
        @Description("Degrees north of the equator, -90 to 90; negative in the south.")
        double latitude,
    @NonNull
        @Bounded(least = -180, most = 180)
        @Description("Degrees east of Greenwich, -180 to 180; negative in the west.")
        double longitude) {

  /** Makes coordinates in which zero has no sign, which databases may drop. */
  public Coordinates {
    latitude += 0.0;
    longitude += 0.0;
  }
}
