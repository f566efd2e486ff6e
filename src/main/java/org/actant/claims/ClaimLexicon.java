package org.actant.claims;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.actant.actors.TaggedSentence;
import org.actant.input.InputException;
import org.actant.input.YamlValue;
import org.actant.workspace.Workspace;

/// The words by which claims and answers are told, from `codebook/lexicon/claims.yaml`; that file
/// says what each list means. A workspace without the file uses the lists that come with the
/// program.
public final class ClaimLexicon {
  static final String FILE = "codebook/lexicon/claims.yaml";

  /// The lists, as the file names them.
  enum Kind {
    PROMISES,
    INTENTIONS,
    DEEDS,
    GREEN,
    VERIFIERS,
    BOUNDARIES,
    REPORTS,
    CONTESTS,
    ACCUSES,
    SUPPORTS,
    PRAISES,
    QUALIFIES,
    CONTRASTS;

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Tokens `from..to` of a sentence that a phrase matches.
  record Match(int from, int to, String phrase) {}

  private final Map<Kind, Map<String, List<String[]>>> byFirst = new EnumMap<>(Kind.class);

  /// Phrases whose first word has a wildcard.
  private final Map<Kind, List<String[]>> open = new EnumMap<>(Kind.class);

  private final Set<String> leftOut;

  /// Names of things that only their owner runs, by the owner.
  private final Map<String, List<String>> names = new TreeMap<>();

  private final List<String> notNames;
  private final Set<String> background;

  /// Members by the name of their group.
  private final Map<String, List<String>> groups = new TreeMap<>();

  private ClaimLexicon(YamlValue root) {
    root.allowKeys(keys());
    root.get("version").integer(1, 1_000_000);
    for (Kind kind : Kind.values()) {
      byFirst.put(kind, new HashMap<>());
      open.put(kind, new ArrayList<>());
      root.get(kind.key()).list().forEach(item -> add(kind, item));
    }
    leftOut = Set.copyOf(root.get("left_out").strings());
    notNames = root.find("not_names").map(YamlValue::strings).orElse(List.of());
    background = root.find("background").map(YamlValue::strings).map(Set::copyOf).orElse(Set.of());
    lists(root, "names", names);
    lists(root, "groups", groups);
  }

  private static void lists(YamlValue root, String key, Map<String, List<String>> into) {
    root.find(key)
        .ifPresent(
            value -> value.entries().forEach((name, items) -> into.put(name, items.strings())));
  }

  /// Names of models, sites and programs that belong to one organization, by its name.
  Map<String, List<String>> names() {
    return names;
  }

  /// Phrases that have the name of an organization and mean something else.
  List<String> notNames() {
    return notNames;
  }

  /// The members of groups of organizations, by what the group is called.
  Map<String, List<String>> groups() {
    return groups;
  }

  /// The families of concepts that make no claim alone.
  Set<String> leftOut() {
    return leftOut;
  }

  /// Concepts that any text on computing speaks of: to share them alone makes no pair.
  Set<String> background() {
    return background;
  }

  private static String[] keys() {
    var keys =
        new ArrayList<>(
            List.of("version", "left_out", "background", "names", "not_names", "groups"));
    Arrays.stream(Kind.values()).map(Kind::key).forEach(keys::add);
    return keys.toArray(String[]::new);
  }

  private void add(Kind kind, YamlValue item) {
    String phrase = item.string().strip();
    if (phrase.isEmpty() || phrase.startsWith("* ") || phrase.equals("*")) {
      throw new InputException(item.file(), item.line(), "`" + item.string() + "`", "a phrase");
    }
    // `market-based` is one word in some texts and three in others
    add(kind, phrase.split("\\s+"));
    if (phrase.contains("-")) {
      add(kind, phrase.split("[\\s-]+"));
    }
  }

  private void add(Kind kind, String[] words) {
    if (words[0].endsWith("*")) {
      open.getOrDefault(kind, List.of()).add(words);
    } else {
      byFirst
          .getOrDefault(kind, Map.of())
          .computeIfAbsent(words[0], _ -> new ArrayList<>())
          .add(words);
    }
  }

  /// Returns the file of a workspace if it has one.
  static Optional<Path> file(Workspace workspace) {
    return Optional.of(workspace.resolve(FILE)).filter(Files::isRegularFile);
  }

  public static ClaimLexicon read(Workspace workspace) throws IOException {
    Optional<Path> file = file(workspace);
    return file.isPresent() ? new ClaimLexicon(YamlValue.read(file.get())) : shipped();
  }

  /// Returns the lists that come with the program.
  public static ClaimLexicon shipped() {
    try (InputStream in = ClaimLexicon.class.getResourceAsStream("/org/actant/template/" + FILE)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks " + FILE);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new ClaimLexicon(YamlValue.parse(Path.of(FILE), text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Returns the places where phrases of a list stand, the longest at each place.
  List<Match> find(Kind kind, TaggedSentence sentence) {
    var found = new ArrayList<Match>();
    for (int at = 0; at < sentence.size(); at++) {
      Optional<Match> longest = longest(kind, sentence, at);
      if (longest.isPresent()) {
        found.add(longest.get());
        at = longest.get().to() - 1;
      }
    }
    return found;
  }

  /// Returns the words of saying; `state` in `state-of-the-art` is none.
  List<Match> findSaying(TaggedSentence sentence) {
    return find(Kind.REPORTS, sentence).stream()
        .filter(match -> match.to() >= sentence.size() || !sentence.form(match.to()).equals("-"))
        .toList();
  }

  boolean has(Kind kind, TaggedSentence sentence, int at) {
    return longest(kind, sentence, at).isPresent();
  }

  private Optional<Match> longest(Kind kind, TaggedSentence sentence, int at) {
    Map<String, List<String[]>> firsts = byFirst.getOrDefault(kind, Map.of());
    int best = -1;
    String[] phrase = {};
    for (List<String[]> candidates :
        List.of(
            firsts.getOrDefault(sentence.lemma(at), List.of()),
            firsts.getOrDefault(sentence.form(at), List.of()),
            open.getOrDefault(kind, List.of()))) {
      for (String[] words : candidates) {
        int to = end(sentence, words, at);
        if (to > best) {
          best = to;
          phrase = words;
        }
      }
    }
    return best < 0 ? Optional.empty() : Optional.of(new Match(at, best, String.join(" ", phrase)));
  }

  /// Returns where a phrase that begins at a token ends, or -1; hyphens between its words may stand
  /// in the text.
  private static int end(TaggedSentence sentence, String[] words, int at) {
    int next = at;
    for (String word : words) {
      while (next > at && next < sentence.size() && sentence.form(next).equals("-")) {
        next++;
      }
      if (next >= sentence.size()
          || !fits(word, sentence.lemma(next)) && !fits(word, sentence.form(next))) {
        return -1;
      }
      next++;
    }
    return next;
  }

  private static boolean fits(String wanted, String word) {
    return wanted.endsWith("*")
        ? word.startsWith(wanted.substring(0, wanted.length() - 1))
        : wanted.equals(word);
  }
}
