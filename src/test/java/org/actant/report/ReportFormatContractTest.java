package org.actant.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.actant.provenance.Digest;
import org.actant.workspace.Folders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReportFormatContractTest {
  @TempDir Path folder;

  static List<String> formats() {
    return Reports.formats();
  }

  @Test
  void theFormatsOfTheProgramAreFound() {
    assertThat(Reports.formats())
        .containsExactly("csv", "docx", "html", "pdf", "svg", "tex", "xlsx");
  }

  @ParameterizedTest
  @MethodSource("formats")
  void theSameInputGivesTheSameBytes(String format) throws IOException {
    Map<String, Digest> first = write(format, "first");
    Map<String, Digest> second = write(format, "second");

    assertThat(first).isNotEmpty().isEqualTo(second);
  }

  private Map<String, Digest> write(String format, String name) throws IOException {
    Guide guide = GuideBuilder.build(FixtureWorkspace.copy(folder.resolve(name)), "small");
    Path out = Files.createDirectories(folder.resolve(name + ".out"));
    Reports.format(format).write(guide, out);
    var digests = new TreeMap<String, Digest>();
    for (Path file : Folders.filesBelow(out)) {
      digests.put(out.relativize(file).toString(), Digest.of(file));
    }
    return digests;
  }
}
