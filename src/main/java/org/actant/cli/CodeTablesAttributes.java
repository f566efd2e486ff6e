package org.actant.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.actant.table.Table;
import org.actant.tabulation.Attribute;
import org.actant.tabulation.CodeAttributes;
import org.actant.tabulation.CodedUnits;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `actant code tables attributes`.
@Command(
    name = "attributes",
    description = "Counts codes by what their documents are.",
    footer = {
      "%nA share is of the coded units of those documents, with its 95 %% interval; per_1000 is of"
          + " all units, coded or not.",
      "%nExamples:",
      "  actant code tables attributes --by actor-type",
      "  actant code tables attributes --by year,kind --codes offsets --export offsets.csv"
    })
final class CodeTablesAttributes implements Callable<Integer> {
  @Mixin Session session;
  @Mixin CodeTablesOptions options;

  @Option(
      names = "--by",
      paramLabel = "ATTRIBUTE",
      split = ",",
      required = true,
      description = "issuer, actor-type, year or kind; several make several tables in one.")
  List<Attribute> by = new ArrayList<>();

  @Override
  public Integer call() throws Exception {
    CodedUnits units = options.read(session);
    var rows = new ArrayList<List<String>>();
    for (Attribute attribute : by) {
      rows.addAll(CodeAttributes.table(units, attribute, options.codes()).rows());
    }
    options.show(
        session,
        CodeAttributes.SCHEMA,
        "Codes by attribute of the document",
        new Table(CodeAttributes.SCHEMA.names(), rows));
    return ExitCode.DONE;
  }
}
