package org.actant.discourse;

/// How ties of one meaning are drawn. What opposes is red and dashed, in every kind of network.
///
/// @param meaning for the legend
record TieLook(String color, boolean dashed, String meaning) {
  private static final String FOR = "#2166ac";
  private static final String AGAINST = "#b2182b";
  private static final String NEITHER = "#6b6b6b";

  static TieLook inFavor(String meaning) {
    return new TieLook(FOR, false, meaning);
  }

  static TieLook against(String meaning) {
    return new TieLook(AGAINST, true, meaning);
  }

  static TieLook neither(String meaning) {
    return new TieLook(NEITHER, false, meaning);
  }
}
