package org.actant.coding;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.actant.classifier.Classifier;
import org.actant.classifier.Label;
import org.actant.classifier.ModelFile;
import org.actant.classifier.Prediction;
import org.actant.codebook.Codebook;
import org.actant.codebook.Codebooks;
import org.actant.codebook.Dimension;
import org.actant.corpus.DocumentText;
import org.actant.input.InputException;
import org.actant.language.Sentence;
import org.actant.workspace.Workspace;
import org.jspecify.annotations.Nullable;

/// Suggests codes by the classifiers that people have trained, one a file in
/// `codebook/classifiers`. A label that is the id of a code suggests that code; other labels, such
/// as [JudgedPassages#OTHER], suggest nothing. Sentences for which a cue has suggested the code
/// already are left alone: classifiers add what the cues miss.
final class TrainedCoder {
  static final String FOLDER = "codebook/classifiers";
  private static final String ENDING = ".model";
  private static final int WORDS = 5;

  private record Trained(Path file, Classifier classifier) {}

  private final Codebooks codebooks;
  private final List<Trained> trained;

  private TrainedCoder(Codebooks codebooks, List<Trained> trained) {
    this.codebooks = codebooks;
    this.trained = trained;
  }

  /// Returns the files of a workspace's classifiers, sorted.
  static List<Path> files(Workspace workspace) throws IOException {
    return workspace.list(FOLDER).stream()
        .filter(file -> file.toString().endsWith(ENDING))
        .toList();
  }

  static TrainedCoder read(Workspace workspace) throws IOException {
    List<Path> files = files(workspace);
    var codebooks = files.isEmpty() ? new Codebooks(List.of()) : Codebooks.read(workspace);
    var trained = new ArrayList<Trained>();
    for (Path file : files) {
      Classifier classifier = ModelFile.read(file);
      if (classifier.labels().stream().noneMatch(l -> codebooks.find(l.text()).isPresent())) {
        throw new InputException(
            file, "the labels " + classifier.labels(), "a label that is the id of a code");
      }
      trained.add(new Trained(file, classifier));
    }
    return new TrainedCoder(codebooks, trained);
  }

  /// Returns what the cues suggested and what the classifiers add, in the order of the text.
  List<Suggestion> complete(
      List<Suggestion> suggested, DocumentText document, List<Sentence> sentences) {
    if (trained.isEmpty()) {
      return suggested;
    }
    Set<List<Object>> known = new HashSet<>();
    suggested.forEach(suggestion -> known.add(key(suggestion.statement())));
    var all = new ArrayList<Suggestion>(suggested);
    for (Sentence sentence : RunningText.of(document, sentences)) {
      for (Trained model : trained) {
        suggest(model, document, sentence)
            .filter(suggestion -> known.add(key(suggestion.statement())))
            .ifPresent(all::add);
      }
    }
    all.sort(Comparator.comparingInt(s -> s.statement().anchor().start()));
    return all;
  }

  private static List<Object> key(Statement statement) {
    String code = statement.code() == null ? "" : statement.code();
    String concept = statement.concept() == null ? "" : statement.concept();
    return List.of(statement.anchor().start(), statement.anchor().end(), code, concept);
  }

  private Optional<Suggestion> suggest(Trained model, DocumentText document, Sentence sentence) {
    String text = document.text().substring(sentence.start(), sentence.end());
    Prediction prediction = model.classifier().predict(text);
    Label label = prediction.label();
    return codebooks
        .bookOf(label.text())
        .map(book ->
            new Suggestion(
                statement(
                    book, label.text(), Anchor.of(document, sentence.start(), sentence.end())),
                book.label(),
                List.of("classifier:" + label.text()),
                reason(model, text, prediction)));
  }

  private static Statement statement(Codebook book, String code, Anchor anchor) {
    boolean concept = book.dimension() == Dimension.CONCEPT;
    @Nullable String own = concept ? null : code;
    return new Statement(anchor, own, null, null, concept ? code : null, null);
  }

  private static String reason(Trained model, String text, Prediction prediction) {
    String words =
        model.classifier().explain(text, prediction.label(), WORDS).stream()
            .filter(evidence -> evidence.weight() > 0)
            .map(evidence -> "`" + evidence.word() + "`")
            .collect(Collectors.joining(", "));
    return String.format(
        Locale.ROOT,
        "classifier %s gives it a probability %s because of %s",
        model.file().getFileName(),
        rounded(prediction.probability()),
        words.isEmpty() ? "no single word" : words);
  }

  /// Never says 1.00: nothing is certain.
  private static String rounded(double probability) {
    return probability > 0.99 ? "above 0.99" : String.format(Locale.ROOT, "of %.2f", probability);
  }
}
