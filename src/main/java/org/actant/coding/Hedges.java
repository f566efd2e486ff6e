package org.actant.coding;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.actant.actors.TaggedSentence;
import org.actant.workspace.Workspace;

/// The words by which a text takes something back of what it says, such as `may` or `up to`: the
/// list `hedges` of `codebook/lexicon/stance.yaml` (Hyland 1998, doi 10.1075/pbns.54).
public final class Hedges {
  private final StanceLexicon lexicon;

  private Hedges(StanceLexicon lexicon) {
    this.lexicon = lexicon;
  }

  public static Hedges read(Workspace workspace) throws IOException {
    return new Hedges(StanceLexicon.read(workspace));
  }

  /// Returns the list that comes with the program.
  public static Hedges shipped() {
    return new Hedges(StanceLexicon.shipped());
  }

  /// Returns the file that the words of a workspace stand in, if it has one.
  public static Optional<Path> file(Workspace workspace) {
    return StanceLexicon.file(workspace);
  }

  /// Returns the hedges of a sentence, as the text writes them.
  public List<String> of(TaggedSentence sentence) {
    return lexicon.phrases(StanceLexicon.Kind.HEDGES, sentence, 0, sentence.size());
  }
}
