package org.actant.report;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// `NAME.html`: one file with everything in it, for any browser, without scripts and without the
/// network.
@AutoService(ReportFormat.class)
public final class HtmlFormat implements ReportFormat {
  @Override
  public String name() {
    return "html";
  }

  @Override
  public void write(Guide guide, Path folder) throws IOException {
    String page = XhtmlWriter.page(guide, Styles.read("guide.css") + Styles.read("screen.css"));
    Files.writeString(folder.resolve(guide.name() + ".html"), page, StandardCharsets.UTF_8);
  }
}
