package org.actant.audit.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.actant.audit.Audit;
import org.actant.audit.evidence.Evidence;
import org.actant.audit.evidence.NotAudited;
import org.actant.audit.rule.Explanation;
import org.actant.audit.rule.Finding;
import org.actant.audit.rule.Rule;
import org.actant.audit.rule.Rules;
import org.actant.audit.rule.Severity;
import org.actant.report.Markup;
import org.actant.report.Styles;

/// Writes an audit as one page: what was found, by rule and variant, each finding with its reason,
/// what was not audited, and how the rules work.
public final class AuditPage {
  private static final String CONTENT_POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

  private final Audit audit;
  private final List<Plot> plots;
  private final List<Rule> found;
  private final String folder;
  private final Markup out = new Markup();

  private AuditPage(Audit audit, List<Plot> plots) {
    this.audit = audit;
    this.plots = plots;
    this.found =
        Rules.all().stream()
            .filter(rule -> audit.findings().stream().anyMatch(f -> f.rule().equals(rule.id())))
            .toList();
    this.folder = commonFolder(audit);
  }

  public static String html(Evidence evidence, Audit audit) throws IOException {
    List<Plot> plots =
        Stream.of(
                CounterPlot.of(evidence)
                    .filter(_ -> has(audit, "counter-wrap") || has(audit, "power-time-mismatch")),
                LagPlot.of(evidence, audit.findings()),
                CapPlot.of(evidence, audit.findings()))
            .flatMap(Optional::stream)
            .toList();
    var page = new AuditPage(audit, plots);
    page.document();
    return "<!DOCTYPE html>\n" + page.out;
  }

  private static boolean has(Audit audit, String rule) {
    return audit.findings().stream().anyMatch(finding -> finding.rule().equals(rule));
  }

  private void document() throws IOException {
    out.open("html", "xmlns", "http://www.w3.org/1999/xhtml", "lang", "en").line();
    out.open("head").line();
    out.empty("meta", "charset", "utf-8").line();
    out.empty("meta", "http-equiv", "Content-Security-Policy", "content", CONTENT_POLICY).line();
    out.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1").line();
    out.empty("meta", "name", "generator", "content", "Actant").line();
    out.element("title", "Audit of energy files").line();
    out.open("style")
        .raw("\n" + Styles.read("guide.css") + Styles.read("screen.css") + styles())
        .close()
        .line();
    out.close().line();
    out.open("body").line();
    header();
    out.open("main").line();
    byRule();
    byVariant();
    for (Rule rule : found) {
      findings(rule);
    }
    notAudited();
    how();
    files();
    out.close().line();
    out.close().line().close().line();
  }

  private void header() {
    Map<Severity, Long> counts = counts(audit.findings());
    out.open("header").line().element("h1", "Audit of energy files").line();
    out.element(
            "p",
            "%s below %s".formatted(count(audit.files().size(), "file"), folder),
            "class",
            "subtitle")
        .line();
    out.open("div", "class", "abstract").line();
    out.element(
            "p",
            audit.findings().isEmpty()
                ? "No rule found anything in the files that were read."
                : "%s: %s, %s and %s. An error says that figures contradict each other or physics, so that they cannot all be right; a warning, that they support less than they seem to; a note, that something a reader needs is not said."
                    .formatted(
                        count(audit.findings().size(), "finding"),
                        count(counts.getOrDefault(Severity.ERROR, 0L), "error"),
                        count(counts.getOrDefault(Severity.WARNING, 0L), "warning"),
                        count(counts.getOrDefault(Severity.NOTE, 0L), "note")))
        .line();
    out.element(
            "p",
            "Observed and expected are computed from the files named beside them and can be checked"
                + " there. Causes are not observed: “consistent with” names one that would explain"
                + " the figures, not the only one. Thanks are due to everybody who publishes raw"
                + " files; only such figures can be checked.")
        .line();
    out.close().close().line();
  }

  private void byRule() {
    if (found.isEmpty()) {
      return;
    }
    out.element("h2", "Findings by rule").line();
    out.open("div", "class", "grid").open("table").line();
    out.open("thead").open("tr");
    for (String head : List.of("rule", "what")) {
      out.element("th", head, "scope", "col");
    }
    for (String head : List.of("errors", "warnings", "notes")) {
      out.element("th", head, "scope", "col", "class", "number");
    }
    out.close().close().line().open("tbody").line();
    for (Rule rule : found) {
      Map<Severity, Long> counts = counts(of(rule));
      out.open("tr").open("td").element("a", rule.id(), "href", "#" + rule.id()).close();
      out.element("td", rule.explanation().title());
      for (Severity severity : Severity.values()) {
        out.element("td", String.valueOf(counts.get(severity)), "class", "number");
      }
      out.close().line();
    }
    out.close().close().close().line();
    List<String> silent =
        Rules.all().stream().filter(rule -> !found.contains(rule)).map(Rule::id).toList();
    if (!silent.isEmpty()) {
      out.element("p", "Nothing was found by: " + String.join(", ", silent) + ".").line();
    }
  }

  /// A cell is as severe as the severest finding that it counts.
  private void byVariant() {
    var variants = new TreeSet<String>(NaturalOrder::compare);
    audit.findings().forEach(finding -> variants.add(finding.variant()));
    if (variants.size() < 2) {
      return;
    }
    out.element("h2", "Findings by variant").line();
    out.open("div", "class", "grid").open("table", "class", "matrix").line();
    out.open("thead").open("tr").element("th", "variant", "scope", "col");
    for (Rule rule : found) {
      out.open("th", "scope", "col", "class", "rule").element("span", rule.id()).close();
    }
    out.close().close().line().open("tbody").line();
    for (String variant : variants) {
      out.open("tr")
          .element("th", variant.isEmpty() ? "(whole data set)" : variant, "scope", "row");
      for (Rule rule : found) {
        List<Finding> of =
            of(rule).stream().filter(finding -> finding.variant().equals(variant)).toList();
        if (of.isEmpty()) {
          out.element("td", "–", "class", "none");
        } else {
          String severity = word(of.getFirst().severity());
          out.element(
              "td",
              String.valueOf(of.size()),
              "class",
              severity,
              "title",
              count(of.size(), severity) + " of " + rule.id());
        }
      }
      out.close().line();
    }
    out.close().close().close().line();
    out.open("p");
    out.text("Dark cells hold errors, ").element("span", "yellow", "class", "severity warning");
    out.text(" ones warnings, ").element("span", "gray", "class", "severity note");
    out.text(" ones notes.").close().line();
  }

  private void findings(Rule rule) {
    List<Finding> findings = of(rule);
    out.open("section").line();
    out.open("h2", "id", rule.id()).text(rule.id() + ": " + rule.explanation().title());
    out.close().line();
    out.element("p", rule.explanation().test()).line();
    for (Plot plot : plots) {
      if (plot.rule().equals(rule.id())) {
        out.open("figure").line().raw(plot.svg()).line();
        out.element("figcaption", plot.caption()).close().line();
      }
    }
    String shared = findings.size() < 2 ? "" : sharedEnd(findings);
    if (!shared.isEmpty()) {
      out.open("p", "class", "shared").element("strong", "For all of them: ").text(shared);
      out.close().line();
    }
    table(findings, shared);
    out.close().line();
  }

  private void table(List<Finding> findings, String shared) {
    out.open("div", "class", "grid").open("table", "class", "findings").line();
    out.open("thead").open("tr");
    head("severity", "9%");
    head("where", "27%");
    head("observed", "20%");
    head("expected", "19%");
    head("why", "25%");
    out.close().close().line().open("tbody").line();
    for (Finding finding : findings) {
      out.open("tr").open("td");
      out.element(
          "span", word(finding.severity()), "class", "severity " + word(finding.severity()));
      out.close().open("td").text(finding.where());
      out.element("span", shown(finding.file()), "class", "file").close();
      out.element("td", finding.observed()).element("td", finding.expected());
      String why = finding.why().substring(0, finding.why().length() - shared.length()).strip();
      out.element("td", why.isEmpty() ? "see above" : why).close().line();
    }
    out.close().close().close().line();
  }

  private void head(String title, String width) {
    out.element("th", title, "scope", "col", "style", "width: " + width);
  }

  /// Whole sentences with which every reason ends.
  private static String sharedEnd(List<Finding> findings) {
    String common = findings.getFirst().why();
    for (Finding finding : findings) {
      String why = finding.why();
      int same = 0;
      while (same < Math.min(common.length(), why.length())
          && common.charAt(common.length() - 1 - same) == why.charAt(why.length() - 1 - same)) {
        same++;
      }
      common = common.substring(common.length() - same);
    }
    if (common.equals(findings.getFirst().why())) {
      return common;
    }
    int sentence = common.indexOf(". ");
    return sentence < 0 ? "" : common.substring(sentence + 2);
  }

  private void notAudited() {
    out.element("h2", "What was not audited", "id", "not-audited").line();
    if (audit.notAudited().isEmpty()) {
      out.element("p", "Every file below the given paths was read.").line();
      return;
    }
    out.open("div", "class", "grid").open("table", "class", "files").line();
    out.open("thead").open("tr").element("th", "where", "scope", "col");
    out.element("th", "why", "scope", "col").close().close().line().open("tbody").line();
    for (NotAudited skipped : audit.notAudited()) {
      out.open("tr").element("td", shown(skipped.place().toString()));
      out.element("td", skipped.reason()).close().line();
    }
    out.close().close().close().line();
  }

  private void how() {
    out.element("h2", "How the rules work", "id", "rules").line();
    out.open("div", "class", "how").line();
    for (Rule rule : Rules.all()) {
      Explanation text = rule.explanation();
      out.element("h3", rule.id() + ": " + text.title()).line().open("dl").line();
      out.element("dt", "Test").element("dd", text.test()).line();
      out.element("dt", "Example").element("dd", text.example()).line();
      out.element("dt", "Limits").element("dd", text.limits()).line();
      out.element("dt", "On clean data").element("dd", text.clean()).line();
      out.close().line();
    }
    out.close().line();
  }

  private void files() {
    out.element("h2", "What was read", "id", "files").line();
    Map<String, Long> formats =
        audit.files().stream()
            .collect(
                Collectors.groupingBy(
                    Evidence.ReadFile::format, TreeMap::new, Collectors.counting()));
    out.element(
            "p",
            formats.entrySet().stream()
                .map(entry -> entry.getValue() + " as " + entry.getKey())
                .collect(Collectors.joining(", ")))
        .line();
    out.open("details").element("summary", "Files with the SHA-256 of their content").line();
    out.open("div", "class", "grid").open("table", "class", "files").line().open("tbody").line();
    for (Evidence.ReadFile file : audit.files()) {
      out.open("tr").element("td", shown(file.file()));
      out.open("td").element("code", file.sha256()).close().close().line();
    }
    out.close().close().close().close().line();
  }

  private List<Finding> of(Rule rule) {
    return audit.findings().stream().filter(f -> f.rule().equals(rule.id())).toList();
  }

  private static Map<Severity, Long> counts(List<Finding> findings) {
    var counts = new EnumMap<Severity, Long>(Severity.class);
    for (Severity severity : Severity.values()) {
      counts.put(severity, findings.stream().filter(f -> f.severity() == severity).count());
    }
    return counts;
  }

  private String shown(String file) {
    return file.startsWith(folder) ? file.substring(folder.length()) : file;
  }

  private static String commonFolder(Audit audit) {
    List<String> files = new ArrayList<>();
    audit.files().forEach(file -> files.add(file.file()));
    audit.notAudited().forEach(skipped -> files.add(skipped.place().file()));
    if (files.isEmpty()) {
      return "";
    }
    String common = files.getFirst();
    for (String file : files) {
      int same = 0;
      while (same < Math.min(common.length(), file.length())
          && common.charAt(same) == file.charAt(same)) {
        same++;
      }
      common = common.substring(0, same);
    }
    return common.substring(0, common.lastIndexOf('/') + 1);
  }

  private static String count(long n, String one) {
    return n + " " + (n == 1 ? one : one + "s");
  }

  private static String word(Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT);
  }

  private static String styles() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(AuditPage.class.getResourceAsStream("audit.css"), "audit.css")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
