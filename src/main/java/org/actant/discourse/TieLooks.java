package org.actant.discourse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// The looks of a network's ties: as many as its legend has lines.
final class TieLooks {
  /// Told apart by the color-blind too (Okabe and Ito 2008); red is left to opposition.
  private static final List<String> COLORS =
      List.of("#0072b2", "#009e73", "#e69f00", "#cc79a7", "#56b4e9", "#5e4fa2");

  private final Network network;
  private final Map<String, TieLook> relations = new HashMap<>();

  TieLooks(Network network) {
    this.network = network;
    if (network.account().recipe().kind() == Kind.RELATIONS) {
      nameRelations();
    }
  }

  /// The looks that are in use, in the order of the legend.
  List<TieLook> all() {
    return network.ties().stream()
        .map(this::of)
        .distinct()
        .sorted(Comparator.comparing(TieLook::dashed).thenComparing(TieLook::meaning))
        .toList();
  }

  TieLook of(Tie tie) {
    Recipe recipe = network.account().recipe();
    return switch (recipe.kind()) {
      case IGNORE -> TieLook.neither("same " + recipe.selection().columns());
      case CONGRUENCE -> TieLook.inFavor("same stand");
      case CONFLICT -> TieLook.against("different stands");
      case SUBTRACT ->
          tie.weight() > 0
              ? TieLook.inFavor("same stand more often")
              : TieLook.against("different stands more often");
      case RELATIONS -> relations.getOrDefault(tie.relation(), TieLook.neither("other relations"));
      case AFFILIATION -> affiliation(tie, recipe.aggregation());
    };
  }

  private TieLook affiliation(Tie tie, Aggregation aggregation) {
    return switch (aggregation) {
      case IGNORE -> TieLook.neither("speaks of");
      case SUBTRACT ->
          tie.weight() > 0
              ? TieLook.inFavor("more for than against")
              : TieLook.against("more against than for");
      case COMBINE -> combination((int) tie.weight());
    };
  }

  private TieLook combination(int number) {
    String legend = network.account().legend().get(number);
    String levels = legend.substring(legend.indexOf(' ') + 1);
    return switch (levels) {
      case "true", "supports" -> TieLook.inFavor(levels);
      case "false", "opposes" -> TieLook.against(levels);
      default -> new TieLook(COLORS.get(number % COLORS.size()), false, levels);
    };
  }

  /// The relations with the most weight have a color each, the known ones first; what is against
  /// somebody shares one look, and the rest is gray.
  private void nameRelations() {
    var weights = new TreeMap<String, Double>();
    var against = new TreeSet<String>();
    for (Tie tie : network.ties()) {
      if (tie.isNegative()) {
        against.add(tie.relation());
      } else {
        weights.merge(tie.relation(), tie.weight(), Double::sum);
      }
    }
    var named = new ArrayList<>(weights.keySet());
    named.sort(
        Comparator.comparing((String relation) -> !Relation.isOne(relation))
            .thenComparingDouble(relation -> -weights.getOrDefault(relation, 0.0)));
    for (int i = 0; i < Math.min(named.size(), COLORS.size()); i++) {
      String meaning = named.get(i).isEmpty() ? "acts toward" : named.get(i);
      relations.put(named.get(i), new TieLook(COLORS.get(i), false, meaning));
    }
    against.forEach(
        relation -> relations.put(relation, TieLook.against(String.join(", ", against))));
  }
}
