/** Meetings of a dialogue on a map, in GeoJSON. */
@NullMarked
package org.parley.geojson;

import org.jspecify.annotations.NullMarked;
