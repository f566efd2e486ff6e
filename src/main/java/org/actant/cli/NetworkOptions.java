package org.actant.cli;

import java.time.LocalDate;
import java.util.List;
import org.actant.discourse.Aggregation;
import org.actant.discourse.Duplicates;
import org.actant.discourse.Exclusion;
import org.actant.discourse.Kind;
import org.actant.discourse.Normalization;
import org.actant.discourse.Recipe;
import org.actant.discourse.Selection;
import org.actant.discourse.Statements;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How `actant actors network` makes a network out of statements.
final class NetworkOptions {
  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description =
          "affiliation (default), ignore, congruence, conflict, subtract, or relations: who"
              + " enrolls, requires, delegates to, speaks for or contests whom.")
  Kind kind = Kind.AFFILIATION;

  @Option(
      names = "--aggregation",
      paramLabel = "HOW",
      description =
          "What becomes of the qualifier in an affiliation network: ignore (default), subtract or"
              + " combine.")
  Aggregation aggregation = Aggregation.IGNORE;

  @Option(
      names = "--normalization",
      paramLabel = "HOW",
      defaultValue = "no",
      description =
          "no (default), average, jaccard, activity-product or cosine; for an affiliation no,"
              + " activity or prominence.")
  String normalization = "no";

  @Option(
      names = "--duplicates",
      paramLabel = "HOW",
      description =
          "include (default), or count a statement once per document, day, week, month, year or"
              + " acrossrange.")
  Duplicates duplicates = Duplicates.INCLUDE;

  @Option(
      names = "--rows",
      paramLabel = "VARIABLE",
      description = "Who or what the rows are; default: actor, in a .dna file organization.")
  @Nullable String rows;

  @Option(
      names = "--columns",
      paramLabel = "VARIABLE",
      description = "What the columns are; default: concept, for relations target.")
  @Nullable String columns;

  @Option(
      names = "--qualifier",
      paramLabel = "VARIABLE",
      description =
          "What says for or against; default: stance, in a .dna file agreement; for relations what"
              + " names the relation, code.")
  @Nullable String qualifier;

  @Option(
      names = "--isolates",
      description = "Keep actors and concepts that no selected statement names.")
  boolean isolates;

  @Option(
      names = "--exclude",
      paramLabel = "VARIABLE=VALUE[;VALUE]",
      description =
          "Leave out statements with these values; VARIABLE!=VALUE keeps no others. May be"
              + " repeated.")
  List<String> exclusions = List.of();

  @Option(names = "--from", paramLabel = "DAY", description = "The first day that counts.")
  @Nullable LocalDate from;

  @Option(names = "--to", paramLabel = "DAY", description = "The last day that counts.")
  @Nullable LocalDate to;

  Recipe recipe(Statements statements) {
    boolean relations = kind == Kind.RELATIONS;
    boolean knowsRelations = relations && statements.variables().contains("target");
    var selection =
        new Selection(
            rows != null ? rows : statements.rows(),
            columns != null ? columns : knowsRelations ? "target" : statements.columns(),
            qualifier != null ? qualifier : knowsRelations ? "code" : statements.qualifier(),
            exclusions.stream().map(Exclusion::parse).toList(),
            duplicates,
            isolates,
            from,
            to);
    return new Recipe(kind, aggregation, Normalization.parse(normalization), selection);
  }
}
