package org.actant.carbon.factor;

import org.actant.carbon.CarbonIntensity;

/// What one source says that electricity emits at one place.
///
/// @param country ISO 3166-1 alpha-3 of the country it lies in; empty for the world
/// @param year of the data; empty where the source does not say
public record GridFactor(
    Place place, String country, String year, CarbonIntensity intensity, Source source, String note)
    implements Comparable<GridFactor> {
  @Override
  public int compareTo(GridFactor other) {
    return intensity.compareTo(other.intensity);
  }
}
