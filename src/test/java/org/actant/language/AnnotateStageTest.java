package org.actant.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.actant.SmallWorkspace;
import org.actant.input.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnotateStageTest {
  @TempDir Path folder;

  @Test
  void noSentenceCrossesABlockAndReadingGivesBackWhatWasWritten() throws Exception {
    var small =
        new SmallWorkspace(folder)
            .add(
                "one",
                "Acme",
                "company",
                2024,
                "heading: No full stop here",
                "Water runs. Servers hum",
                "table: 1\t2");
    small.run(new AnnotateStage());
    String text = small.read("corpus/text/one.txt");
    List<Sentence> sentences = Annotations.read(small.workspace(), "one");
    assertThat(sentences)
        .extracting(sentence -> sentence.in(text))
        .containsExactly("No full stop here", "Water runs.", "Servers hum", "1\t2");
    assertThat(sentences).extracting(Sentence::isTagged).containsExactly(true, true, true, false);
  }

  @Test
  void aDocumentIsOneFileOfOneLineASentence() throws Exception {
    var small = new SmallWorkspace(folder).add("one", "Acme", "company", 2024, "Google signed it.");
    small.run(new AnnotateStage());
    assertThat(small.read("corpus/annotations/one.jsonl"))
        .isEqualTo(
            """
            {"at":[0,17],"tokens":[[0,6,"Google","NNP","ORGANIZATION"],[7,6,"sign","VBD",""],[14,2,"it","PRP",""],[16,1,".",".",""]]}
            """);
  }

  @Test
  void onlyNewDocumentsAreAnnotated() throws Exception {
    var small = new SmallWorkspace(folder).add("one", "Acme", "company", 2024, "Water runs.");
    assertThat(small.run(new AnnotateStage()).worked()).isEqualTo(1);
    small.add("two", "Acme", "company", 2024, "Servers hum.");
    var run = small.run(new AnnotateStage());
    assertThat(run.worked()).isEqualTo(1);
    assertThat(run.reused()).isEqualTo(1);
  }

  @Test
  void missingAnnotationsSayWhatToRun() throws Exception {
    var small = new SmallWorkspace(folder);
    assertThatThrownBy(() -> Annotations.read(small.workspace(), "none"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("none.jsonl")
        .hasMessageContaining("actant corpus annotate");
  }
}
