package org.actant.coding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.actant.classifier.Example;
import org.actant.classifier.Label;
import org.actant.codebook.Codebooks;
import org.actant.input.InputException;
import org.actant.table.Csv;
import org.actant.table.Table;
import org.actant.workspace.Workspace;

/// What people have said of a code, as examples for a classifier: the quotations that they coded or
/// accepted have the code's id as label, those that they rejected have [#OTHER]. A quotation that
/// was judged both ways teaches nothing and is left out.
public final class JudgedPassages {
  /// The label of what is not an example of the code.
  public static final String OTHER = "other";

  private static final int FEWEST = 10;

  private JudgedPassages() {}

  /// Returns the file that a classifier for a code is read from by the stage `code`.
  public static Path model(Workspace workspace, String code) {
    return workspace.resolve(TrainedCoder.FOLDER + "/" + code + ".model");
  }

  /// Returns one example a quotation, sorted by it.
  ///
  /// @throws InputException for an unknown code, or too few judgments to learn from
  public static List<Example> examples(Workspace workspace, String code) throws IOException {
    Codebooks.read(workspace).get(code);
    Path file = workspace.resolve(PassagesStage.FOLDER + "/passages.csv");
    if (!Files.isRegularFile(file)) {
      throw new InputException(file, "no such file", "judged passages; run `actant code machine`");
    }
    List<Example> examples = examples(Csv.read(file, CodedPassage.SCHEMA), code);
    long with = examples.stream().filter(e -> e.label().text().equals(code)).count();
    long without = examples.size() - with;
    if (with < FEWEST || without < FEWEST) {
      throw new InputException(
          file,
          "%s quotations accepted or coded and %s rejected for `%s`".formatted(with, without, code),
          "at least " + FEWEST + " of each; judge more suggestions first");
    }
    return examples;
  }

  static List<Example> examples(Table passages, String code) {
    Map<String, Set<String>> judged = new TreeMap<>();
    for (int row = 0; row < passages.rows().size(); row++) {
      boolean speaks =
          code.equals(passages.get(row, "code")) || code.equals(passages.get(row, "concept"));
      String status = passages.get(row, "status");
      if (speaks && !status.equals(CodedPassage.Status.SUGGESTED.toString())) {
        boolean rejected = status.equals(CodedPassage.Status.REJECTED.toString());
        judged
            .computeIfAbsent(passages.get(row, "quotation"), _ -> new TreeSet<>())
            .add(rejected ? OTHER : code);
      }
    }
    var examples = new ArrayList<Example>();
    judged.forEach((quotation, labels) -> {
      if (labels.size() == 1) {
        examples.add(new Example(quotation, Label.of(labels.iterator().next())));
      }
    });
    return examples;
  }
}
