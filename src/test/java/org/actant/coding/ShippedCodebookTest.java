package org.actant.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.actant.actors.ActorFinder;
import org.actant.actors.Actors;
import org.actant.codebook.Code;
import org.actant.codebook.Codebook;
import org.actant.codebook.Codebooks;
import org.actant.codebook.Dimension;
import org.actant.language.EnglishAnnotator;
import org.actant.language.Parses;
import org.junit.jupiter.api.Test;

class ShippedCodebookTest {
  @Test
  void theCuesFindMostOfTheCodebooksOwnExamples() throws IOException {
    Codebook book = Codebook.read(Path.of("codebook/ant.yaml"));
    Actors actors = Actors.read(Path.of("codebook/actors.yaml"));
    int examples = 0;
    int found = 0;
    for (Code code : book.codes()) {
      for (String example : code.examples()) {
        examples++;
        List<Suggestion> suggestions =
            new MachineCoder(new Codebooks(List.of(book)), StanceLexicon.shipped())
                .code(
                    Documents.of(example),
                    EnglishAnnotator.shared().annotate(example, 0, example.length()),
                    new ActorFinder(actors, "Acme", Set.of("Acme")),
                    "Acme",
                    Parses.inMemory());
        if (suggestions.stream().anyMatch(s -> s.statement().names(code.id()))) {
          found++;
        }
      }
    }
    assertThat(examples).isEqualTo(48);
    assertThat(found).isGreaterThanOrEqualTo(36);
  }

  @Test
  void theConceptsHaveDefinitionsSourcesExamplesAndCues() throws IOException {
    Codebook book = Codebook.read(Path.of("codebook/concepts.yaml"));
    assertThat(book.dimension()).isEqualTo(Dimension.CONCEPT);
    assertThat(book.families()).hasSize(7).noneMatch(Code::codable);
    assertThat(book.codable())
        .hasSizeGreaterThanOrEqualTo(35)
        .allMatch(code -> !code.cues().isEmpty() && !code.examples().isEmpty())
        .allMatch(code -> code.color().isPresent() && code.parent().isPresent());
    assertThat(book.changes()).isNotEmpty();
  }
}
