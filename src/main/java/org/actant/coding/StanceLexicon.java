package org.actant.coding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import org.actant.actors.TaggedSentence;
import org.actant.input.InputException;
import org.actant.input.YamlValue;
import org.actant.workspace.Workspace;

/// The words by which a stance is told, from `codebook/lexicon/stance.yaml`; that file says what
/// each list means. A workspace without the file uses the lists that come with the program.
final class StanceLexicon {
  static final String FILE = "codebook/lexicon/stance.yaml";

  /// The lists, as the file names them.
  enum Kind {
    SUPPORTS,
    OPPOSES,
    FAILS,
    DOES_MORE,
    DOES_LESS,
    BURDENS,
    PRAISES,
    FAULTS,
    HELPS,
    HARMS,
    SAYS,
    DEMANDS,
    CONTRASTS,
    CONDITIONS,
    HEDGES;

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final Set<Kind> PHRASES = Set.of(Kind.CONDITIONS, Kind.HEDGES);

  private final Map<Kind, Set<String>> words = new HashMap<>();
  private final Map<Kind, Map<String, List<List<String>>>> phrases = new HashMap<>();

  /// The lemmas that make a sentence worth a parse.
  private final Set<String> telling = new HashSet<>();

  private StanceLexicon(YamlValue root) {
    root.get("version").integer(1, 1_000_000);
    for (Kind kind : Kind.values()) {
      for (YamlValue item : root.get(kind.key()).list()) {
        add(kind, item);
      }
    }
  }

  private void add(Kind kind, YamlValue item) {
    List<String> parts = List.of(item.string().strip().split("\\s+"));
    if (PHRASES.contains(kind)) {
      phrases
          .computeIfAbsent(kind, _ -> new HashMap<>())
          .computeIfAbsent(parts.getFirst(), _ -> new ArrayList<>())
          .add(parts);
      return;
    }
    if (parts.size() > 3 || parts.getFirst().isEmpty()) {
      throw new InputException(
          item.file(),
          item.line(),
          "`" + item.string() + "` in `" + kind.key() + "`",
          "a word, perhaps with the preposition after it");
    }
    words.computeIfAbsent(kind, _ -> new HashSet<>()).add(String.join(" ", parts));
    if (kind != Kind.BURDENS && kind != Kind.CONTRASTS) {
      telling.add(parts.getFirst());
    }
  }

  /// Returns the file of a workspace if it has one.
  static Optional<Path> file(Workspace workspace) {
    return Optional.of(workspace.resolve(FILE)).filter(Files::isRegularFile);
  }

  static StanceLexicon read(Workspace workspace) throws IOException {
    Optional<Path> file = file(workspace);
    return file.isPresent() ? read(file.get()) : shipped();
  }

  static StanceLexicon read(Path file) throws IOException {
    return of(YamlValue.read(file));
  }

  private static StanceLexicon of(YamlValue root) {
    var keys = new ArrayList<String>(List.of("version"));
    for (Kind kind : Kind.values()) {
      keys.add(kind.key());
    }
    return new StanceLexicon(root.allowKeys(keys.toArray(String[]::new)));
  }

  /// Returns the lists that come with the program.
  static StanceLexicon shipped() {
    try (InputStream in = StanceLexicon.class.getResourceAsStream("/org/actant/template/" + FILE)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks " + FILE);
      }
      return of(
          YamlValue.parse(Path.of(FILE), new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean has(Kind kind, String lemma) {
    return words.getOrDefault(kind, Set.of()).contains(lemma);
  }

  /// Whether a word is in a list, alone or with the preposition that stands before what it governs.
  ///
  /// @param preposition empty if there is none
  boolean has(Kind kind, String lemma, String preposition) {
    return has(kind, lemma) || (!preposition.isEmpty() && has(kind, lemma + " " + preposition));
  }

  /// Whether a list of sides has the word with just this preposition.
  boolean has(String lemma, String preposition) {
    String both = lemma + " " + preposition;
    return has(Kind.SUPPORTS, both) || has(Kind.OPPOSES, both);
  }

  /// Whether a word of the sentence may tell a stance.
  boolean isTelling(TaggedSentence sentence) {
    for (int i = 0; i < sentence.size(); i++) {
      if (telling.contains(sentence.lemma(i))) {
        return true;
      }
    }
    return false;
  }

  /// Returns the phrases of a list that stand between two tokens, as the text writes them.
  List<String> phrases(Kind kind, TaggedSentence sentence, int from, int to) {
    var found = new ArrayList<String>();
    Map<String, List<List<String>>> known = phrases.getOrDefault(kind, Map.of());
    for (int i = from; i < to; i++) {
      for (List<String> phrase : known.getOrDefault(sentence.lemma(i), List.of())) {
        if (stands(sentence, phrase, i, to)) {
          var words = new StringJoiner(" ");
          for (int k = 0; k < phrase.size(); k++) {
            words.add(sentence.form(i + k));
          }
          if (!found.contains(words.toString())) {
            found.add(words.toString());
          }
        }
      }
    }
    return found;
  }

  private static boolean stands(TaggedSentence sentence, List<String> phrase, int at, int to) {
    for (int k = 0; k < phrase.size(); k++) {
      if (at + k >= to
          || !(sentence.lemma(at + k).equals(phrase.get(k))
              || sentence.form(at + k).equals(phrase.get(k)))) {
        return false;
      }
    }
    return true;
  }
}
