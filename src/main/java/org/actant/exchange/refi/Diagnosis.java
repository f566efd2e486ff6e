package org.actant.exchange.refi;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// All there is to say about an exchange file without importing it.
///
/// @param origin the program that wrote it, or an empty text
/// @param contents how many there are of what, in the order of the file
/// @param offsets how positions are counted, as far as there are texts with selections
/// @param findings in the order of their kinds
public record Diagnosis(
    String origin,
    Map<String, Integer> contents,
    List<OffsetInference.Result> offsets,
    List<Finding> findings) {
  public Diagnosis {
    offsets = List.copyOf(offsets);
    findings = List.copyOf(findings);
  }

  public static Diagnosis of(ProjectFile file) throws IOException {
    ProjectTexts texts = ProjectTexts.of(file);
    var findings = new ArrayList<>(file.findings());
    findings.addAll(References.check(file.tree()));
    findings.addAll(SourcePaths.check(file, file.tree()));
    findings.addAll(texts.findings());
    findings.addAll(Conventions.check(file.project()));
    findings.sort(java.util.Comparator.comparing(Finding::kind));
    String origin = file.project().origin();
    return new Diagnosis(
        origin == null ? "" : origin, Census.of(file.tree()), texts.offsets(), findings);
  }

  /// Reads a codebook and says what there is to say about it.
  ///
  /// @throws org.actant.input.InputException if it is no codebook of REFI-QDA at all
  public static Diagnosis ofCodebook(Path path, Limits limits) throws IOException {
    Element root = CodebookFile.root(path, limits);
    CodebookFile file = CodebookFile.read(path, root);
    var findings = new ArrayList<>(file.findings());
    findings.addAll(References.check(root));
    findings.addAll(Conventions.check(file.codebook()));
    findings.sort(java.util.Comparator.comparing(Finding::kind));
    String origin = file.codebook().origin();
    return new Diagnosis(origin == null ? "" : origin, Census.of(root), List.of(), findings);
  }
}
