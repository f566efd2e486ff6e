package org.actant.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.actant.audit.Audit;
import org.actant.audit.evidence.Evidence;
import org.actant.audit.evidence.Gathering;
import org.actant.audit.page.AuditPage;
import org.actant.audit.rule.Explanation;
import org.actant.audit.rule.Finding;
import org.actant.audit.rule.Rule;
import org.actant.audit.rule.Rules;
import org.actant.audit.rule.Severity;
import org.actant.input.InputException;
import org.actant.table.Table;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `actant audit`: what in raw energy files cannot be, or is consistent with a known fault.
@Command(
    name = "audit",
    description = {
      "Check raw energy files, our own and those of other tools, against rules: counters that"
          + " wrapped, columns that disagree, settings that were not applied and more.",
      "Exits with 1 where there are findings, with 0 where there are none, and with 4 where there"
          + " are none but a file that was named could not be audited."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  actant audit variants --html audit.html",
      "  actant audit emissions.csv test_metrics.json",
      "  actant audit experiments/runs --json",
      "  actant audit --rules                  what is tested",
      "  actant audit --rules counter-wrap     one rule, with its reasons"
    })
final class AuditCommand implements Callable<Integer> {
  /// Findings of a rule that are shown unless all are asked for.
  private static final int SHOWN = 3;

  @Mixin Session session;

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = "Files, and folders that are read whole.")
  List<Path> paths = List.of();

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Also write a report for reviewers, one page without scripts.")
  @Nullable Path html;

  @Option(
      names = "--rules",
      paramLabel = "ID",
      arity = "0..1",
      fallbackValue = "",
      description = "Explain all rules, or one, and audit nothing.")
  @Nullable String rule;

  @Override
  public Integer call() throws IOException {
    if (rule != null) {
      explain(rule);
      return ExitCode.DONE;
    }
    if (paths.isEmpty()) {
      throw new InputException("no PATH given; expected files or folders with energy figures");
    }
    Evidence evidence = Gathering.of(paths);
    Audit audit = Audit.of(evidence);
    if (html != null) {
      Files.writeString(html, AuditPage.html(evidence, audit), StandardCharsets.UTF_8);
    }
    print(audit);
    if (!audit.findings().isEmpty()) {
      return ExitCode.FINDINGS;
    }
    return wasNamedAndNotRead(audit) ? ExitCode.PARTIAL : ExitCode.DONE;
  }

  /// Whether a file that the user named, and did not only have in a folder, could not be audited.
  private boolean wasNamedAndNotRead(Audit audit) {
    List<String> read = audit.files().stream().map(Evidence.ReadFile::file).toList();
    return paths.stream()
        .filter(path -> !Files.isDirectory(path))
        .anyMatch(path -> !read.contains(path.toString()));
  }

  private void print(Audit audit) {
    Console console = session.console();
    if (console.json()) {
      console.result("", audit);
      return;
    }
    if (!audit.findings().isEmpty()) {
      console.table(summary(audit));
      console.result("\n" + readable(findings(audit)), audit);
    }
    audit
        .notAudited()
        .forEach(skipped ->
            console.say(readable("not audited: " + skipped.place() + ": " + skipped.reason())));
    console.say(
        "%s read, %s; `actant audit --rules ID` explains a rule"
            .formatted(
                count(audit.files().size(), "file"), count(audit.findings().size(), "finding")));
  }

  private static Table summary(Audit audit) {
    var rows = new ArrayList<List<String>>();
    for (Rule each : Rules.all()) {
      if (audit.findings().stream().anyMatch(finding -> finding.rule().equals(each.id()))) {
        rows.add(
            List.of(
                each.id(),
                count(audit, each, Severity.ERROR),
                count(audit, each, Severity.WARNING),
                count(audit, each, Severity.NOTE),
                each.explanation().title()));
      }
    }
    return new Table(List.of("rule", "errors", "warnings", "notes", "what"), rows);
  }

  private static String count(int n, String one) {
    return n + " " + (n == 1 ? one : one + "s");
  }

  private static String count(Audit audit, Rule rule, Severity severity) {
    return String.valueOf(
        audit.findings().stream()
            .filter(finding -> finding.rule().equals(rule.id()) && finding.severity() == severity)
            .count());
  }

  /// The findings rule by rule, some of each. Files are shown without the folder that all are in.
  private String findings(Audit audit) {
    String folder = commonFolder(audit);
    var text = new StringBuilder("Files are in " + (folder.isEmpty() ? "." : folder) + "\n");
    for (Rule each : Rules.all()) {
      List<Finding> of = audit.findings().stream().filter(f -> f.rule().equals(each.id())).toList();
      int shown = session.verbose ? of.size() : Math.min(SHOWN, of.size());
      if (!of.isEmpty()) {
        text.append("\n%s: %s\n".formatted(each.id(), each.explanation().title()));
      }
      of.subList(0, shown).forEach(finding -> append(text, finding, folder));
      if (shown < of.size()) {
        text.append("  and %s more; --verbose shows all\n".formatted(of.size() - shown));
      }
    }
    return text.toString().stripTrailing();
  }

  private static void append(StringBuilder text, Finding finding, String folder) {
    text.append(
        "  %s  %s: %s\n    observed  %s\n    expected  %s\n    %s\n"
            .formatted(
                finding.severity().name().toLowerCase(Locale.ROOT),
                finding.file().substring(folder.length()),
                finding.where(),
                finding.observed(),
                finding.expected(),
                finding.why()));
  }

  /// Without control characters, which names of files may hold and terminals obey.
  private static String readable(String text) {
    return text.replaceAll("[\\p{Cntrl}&&[^\n]]", "\uFFFD");
  }

  private static String commonFolder(Audit audit) {
    String common = audit.findings().getFirst().file();
    for (Finding finding : audit.findings()) {
      int same = 0;
      int end = Math.min(common.length(), finding.file().length());
      while (same < end && common.charAt(same) == finding.file().charAt(same)) {
        same++;
      }
      common = common.substring(0, same);
    }
    return common.substring(0, common.lastIndexOf('/') + 1);
  }

  private void explain(String id) {
    Console console = session.console();
    if (id.isEmpty()) {
      console.table(
          new Table(
              List.of("rule", "what"),
              Rules.all().stream()
                  .map(each -> List.of(each.id(), each.explanation().title()))
                  .toList()));
      return;
    }
    Optional<Rule> found = Rules.named(id);
    if (found.isEmpty()) {
      throw new InputException(
          "no rule `" + id + "`; expected one of " + Rules.all().stream().map(Rule::id).toList());
    }
    Explanation text = found.get().explanation();
    console.result(
        "%s: %s\n\nTest. %s\n\nExample. %s\n\nLimits. %s\n\nOn clean data: %s"
            .formatted(id, text.title(), text.test(), text.example(), text.limits(), text.clean()),
        text);
  }
}
