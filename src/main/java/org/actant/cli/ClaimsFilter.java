package org.actant.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.actant.table.Table;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which rows of claims or pairs are shown.
final class ClaimsFilter {
  @Option(names = "--issuer", paramLabel = "NAME", description = "Only claims of this issuer.")
  @Nullable String issuer;

  @Option(
      names = "--voice",
      paramLabel = "VOICE",
      description = "Only own or reported claims; reported: somebody else says it of the issuer.")
  @Nullable String voice;

  @Option(
      names = "--status",
      paramLabel = "STATUS",
      description =
          "Only claims that are done, planned or indeterminate; pairs that are suggested,"
              + " confirmed, rejected or disputed.")
  @Nullable String status;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "30",
      description = "At most so many; default: ${DEFAULT-VALUE}.")
  int limit;

  /// @param issuerColumn which column has the issuer of the claim
  /// @param statuses that there are
  Table of(Table table, String issuerColumn, Set<String> statuses) {
    if (table.rows().isEmpty()) {
      return table;
    }
    Table wanted = ClaimsRoom.only(table, issuerColumn, issuer);
    wanted = ClaimsRoom.only(wanted, "voice", voice, Set.of("own", "reported"));
    return ClaimsRoom.only(wanted, "status", status, statuses);
  }

  /// Prints the rows, the greatest value first, and how many there are in all; as JSON all columns.
  void print(Console console, Table table, String orderedBy, String counted, String... columns) {
    int at = table.index(orderedBy);
    Comparator<List<String>> order =
        Comparator.comparingDouble(row -> -Double.parseDouble(row.get(at)));
    Table shown =
        ClaimsRoom.first(
            new Table(table.columns(), table.rows().stream().sorted(order).toList()), limit);
    console.table(console.json() ? shown : ClaimsRoom.columns(shown, columns));
    console.say(shown.rows().size() + " of " + table.rows().size() + " " + counted);
  }
}
