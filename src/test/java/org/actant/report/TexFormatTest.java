package org.actant.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.actant.workspace.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TexFormatTest {
  /// Everything that LaTeX could take for something else, and letters that pdfTeX does not have.
  static final String HOSTILE =
      "\\input{/etc/passwd} \\end{document} $x_1^2$ % & # ~ ^ {} }{ [opt] -- --- `` '' ,, << >>"
          + " \"q\" | \\\\ \u200b\u202e\u0001 é ß ø Ł ₂ ⁻³ ≥ − → 汉字 🌍 عربي e\u0301 \ud83d";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '\0',
      textBlock =
          """
          50 % of a_b & c;50 \\% of a\\_b \\& c
          \\input{x};\\textbackslash{}input\\{x\\}
          CO₂ ≥ 10⁻³;CO\\textsubscript{2} \\ensuremath{\\ge} 10\\textsuperscript{\\ensuremath{-}}\\textsuperscript{3}
          a--b;a-{}-b
          汉;\\othersign{6C49}
          <b>;\\textless{}b\\textgreater{}
          """)
  void anyTextIsPrintedAndDoesNothing(String text, String expected) {
    assertThat(TexText.escape(text.replace("\\\\", "\\")))
        .isEqualTo(expected.replace("\\\\", "\\"));
  }

  @Test
  void noCommandOfATextSurvives() {
    String escaped = TexText.escape(HOSTILE);

    assertThat(escaped).doesNotContain("\\input").doesNotContain("\\end{").doesNotContain("\u0001");
    assertThat(escaped.replaceAll("\\\\[$%&#_]", "")).doesNotContainPattern("[$%&#_^~]");
  }

  @Test
  void tablesAndFiguresAreReferredToByLabels() throws IOException {
    new TexFormat()
        .write(GuideBuilder.build(FixtureWorkspace.copy(folder.resolve("w")), "small"), folder);
    String text = Files.readString(folder.resolve("tex/small.tex"));

    assertThat(text)
        .contains("\\begin{longtable}")
        .contains("See Table~\\ref{")
        .contains("\\endhead");
    assertThat(text).contains("figures/figure-tradeoff.pdf").contains(",alt={Scatter chart");
    assertThat(Files.size(folder.resolve("tex/figures/figure-tradeoff.pdf"))).isGreaterThan(1000);
  }

  @Test
  void theDocumentCompilesWithHostileTextInIt() throws IOException, InterruptedException {
    assumeTrue(
        Stream.of(System.getenv("PATH").split(":"))
            .anyMatch(p -> Files.isExecutable(Path.of(p, "pdflatex"))),
        "no pdflatex on this machine (Debian: texlive-latex-recommended, lmodern)");
    Workspace workspace = FixtureWorkspace.copy(folder.resolve("w"));
    Path passages = workspace.resolve("codebook/passages/passages.csv");
    String hostile = HOSTILE.replace("\"", "\"\"").replace("\u0001", "").replace("\ud83d", "");
    Files.writeString(
        passages,
        Files.readString(passages)
            .replaceFirst(
                "A benchmark settles [^,]+\\.,", Matcher.quoteReplacement("\"" + hostile + "\",")));
    new TexFormat().write(GuideBuilder.build(workspace, "small"), folder);

    Process latex =
        new ProcessBuilder("pdflatex", "-interaction=nonstopmode", "-halt-on-error", "small.tex")
            .directory(folder.resolve("tex").toFile())
            .redirectErrorStream(true)
            .start();
    String log = new String(latex.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);

    assertThat(latex.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(latex.exitValue()).as(log).isZero();
    assertThat(Files.size(folder.resolve("tex/small.pdf"))).isGreaterThan(10_000);
  }
}
