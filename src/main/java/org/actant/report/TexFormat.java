package org.actant.report;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// `tex/NAME.tex` with its figures as PDF: for people who write on in LaTeX. It compiles with
/// pdfLaTeX, XeLaTeX and LuaLaTeX and needs no package that Debian's `texlive-latex-recommended`
/// does not have.
@AutoService(ReportFormat.class)
public final class TexFormat implements ReportFormat {
  @Override
  public String name() {
    return "tex";
  }

  @Override
  public void write(Guide guide, Path folder) throws IOException {
    Path figures = folder.resolve("tex/figures");
    Files.createDirectories(figures);
    for (Block.Figure figure : guide.figures()) {
      Files.write(figures.resolve(figure.anchor() + ".pdf"), guide.drawings().of(figure).pdf());
    }
    Files.writeString(
        folder.resolve("tex/" + guide.name() + ".tex"),
        TexWriter.document(guide, Styles.read("preamble.tex")),
        StandardCharsets.UTF_8);
  }
}
