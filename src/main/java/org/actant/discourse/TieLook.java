package org.actant.discourse;

import java.util.List;
import java.util.TreeSet;

/// How ties of one meaning are drawn. What opposes is red and dashed, in every kind of network.
///
/// @param meaning for the legend
record TieLook(String color, boolean dashed, String meaning) {
  private static final String FOR = "#2166ac";
  private static final String AGAINST = "#b2182b";
  private static final String NEITHER = "#6b6b6b";

  /// Told apart by the color-blind too (Okabe and Ito 2008), red left to opposition.
  private static final List<String> OTHERS =
      List.of("#0072b2", "#009e73", "#e69f00", "#cc79a7", "#56b4e9", "#8c6d31", "#5e4fa2");

  /// The looks that a network needs, for its legend.
  static List<TieLook> all(Network network) {
    return network.ties().stream()
        .map(tie -> of(network, tie))
        .distinct()
        .sorted(java.util.Comparator.comparing(TieLook::meaning))
        .toList();
  }

  static TieLook of(Network network, Tie tie) {
    Recipe recipe = network.account().recipe();
    String concepts = recipe.selection().columns();
    return switch (recipe.kind()) {
      case IGNORE -> new TieLook(NEITHER, false, "same " + concepts);
      case CONGRUENCE -> new TieLook(FOR, false, "same stand");
      case CONFLICT -> new TieLook(AGAINST, true, "different stands");
      case SUBTRACT ->
          tie.weight() > 0
              ? new TieLook(FOR, false, "same stand more often")
              : new TieLook(AGAINST, true, "different stands more often");
      case RELATIONS -> relation(network, tie);
      case AFFILIATION -> affiliation(network, tie, recipe.aggregation());
    };
  }

  private static TieLook affiliation(Network network, Tie tie, Aggregation aggregation) {
    return switch (aggregation) {
      case IGNORE -> new TieLook(NEITHER, false, "speaks of");
      case SUBTRACT ->
          tie.weight() > 0
              ? new TieLook(FOR, false, "more for than against")
              : new TieLook(AGAINST, true, "more against than for");
      case COMBINE -> combination(network.account().legend().get((int) tie.weight()), tie);
    };
  }

  private static TieLook combination(String legend, Tie tie) {
    String levels = legend.substring(legend.indexOf(' ') + 1);
    return switch (levels) {
      case "true", "supports" -> new TieLook(FOR, false, levels);
      case "false", "opposes" -> new TieLook(AGAINST, true, levels);
      default -> new TieLook(OTHERS.get((int) tie.weight() % OTHERS.size()), false, levels);
    };
  }

  private static TieLook relation(Network network, Tie tie) {
    if (tie.isNegative()) {
      return new TieLook(AGAINST, true, tie.relation());
    }
    var verbs = new TreeSet<String>();
    network.ties().stream().filter(t -> !t.isNegative()).map(Tie::relation).forEach(verbs::add);
    int place = verbs.headSet(tie.relation()).size();
    String meaning = tie.relation().isEmpty() ? "acts toward" : tie.relation();
    return new TieLook(OTHERS.get(place % OTHERS.size()), false, meaning);
  }
}
