package org.actant.carbon.factor;

/// Where electricity is used.
///
/// @param code `WORLD`; ISO 3166-1 alpha-3 such as `SWE`; ISO 3166-2 such as `US-CA`; a bidding
///   zone such as `SE2`; a cloud region such as `aws/eu-north-1`
public record Place(Kind kind, String code) {
  public static final Place WORLD = new Place(Kind.WORLD, "WORLD");

  /// How large a place is, and what its code means.
  public enum Kind {
    WORLD,
    COUNTRY,
    SUBDIVISION,
    ZONE,
    CLOUD
  }

  /// The provider of a cloud region, such as `aws`; empty for any other place.
  public String provider() {
    return kind == Kind.CLOUD ? code.substring(0, code.indexOf('/')) : "";
  }

  @Override
  public String toString() {
    return code;
  }
}
