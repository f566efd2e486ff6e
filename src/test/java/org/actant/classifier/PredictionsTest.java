package org.actant.classifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.actant.workspace.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PredictionsTest {
  @TempDir Path folder;

  private String predicted(Classifier classifier, String line, int words) throws IOException {
    Path in = Files.writeString(folder.resolve("in.jsonl"), line);
    Path out = folder.resolve("made/out.jsonl");
    List<TextRow> rows = TextFile.rows(in);
    List<Prediction> found = rows.stream().map(row -> classifier.predict(row.text())).toList();
    Predictions.write(out, rows, found, classifier, words);
    assertThat(out.getParent()).isDirectoryNotContaining("glob:**.part");
    return Files.readString(out);
  }

  @Test
  void otherFieldsStayAndLabelAndProbabilityAreAdded() throws IOException {
    Classifier classifier = Training.of(SmallTexts.make(80, 2, 1), 1, Progress.NONE);
    assertThat(
            predicted(
                classifier,
                "{\"id\":1.50,\"text\":\"We will pledge.\",\"label\":\"nothing\",\"tags\":[\"a\"]}",
                0))
        .matches(
            "\\{\"id\":1\\.50?,\"text\":\"We will pledge\\.\",\"label\":\"commitment\","
                + "\"tags\":\\[\"a\"],\"probability\":0\\.\\d+}\n");
  }

  @Test
  void theWordsBehindADecisionCanBeAdded() throws IOException {
    Classifier classifier = Training.of(SmallTexts.make(80, 2, 1), 1, Progress.NONE);
    assertThat(predicted(classifier, "{\"text\":\"They pledge this.\"}", 1))
        .contains("\"because\":[{\"word\":\"pledge\",\"weight\":");
  }

  @Test
  void labelsAreWrittenAsTheyWereLearned() throws IOException {
    List<Example> numbered =
        SmallTexts.make(80, 2, 1).stream()
            .map(e ->
                new Example(
                    e.text(),
                    new Label(e.label().text().equals("nothing") ? "0" : "1", Label.Kind.NUMBER)))
            .toList();
    Classifier classifier = Training.of(numbered, 1, Progress.NONE);
    assertThat(predicted(classifier, "{\"text\":\"A football holiday.\"}", 0))
        .contains("\"label\":0,");
  }
}
