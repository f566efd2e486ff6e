package org.actant.carbon.estimate;

/// What emissions are counted by, and how many of it a run served.
///
/// @param name such as `1000 inferences`
public record FunctionalUnit(String name, double count) {
  public FunctionalUnit {
    if (!(count > 0)) {
      throw new IllegalArgumentException(count + " of the unit " + name);
    }
  }
}
