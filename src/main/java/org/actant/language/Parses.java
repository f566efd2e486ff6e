package org.actant.language;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.actant.provenance.Digest;
import org.actant.workspace.Workspace;
import org.jspecify.annotations.Nullable;

/// The parses of a document's sentences, made when they are asked for and remembered in a file of
/// the engine's own folder under the digest of the sentence's words and tags. The file is a pure
/// memo: without it, or with lines of it damaged, the same parses are made again. It is replaced in
/// whole, so that a killed run leaves the old one. Safe for several threads.
public final class Parses {
  private static final String FOLDER = ".actant/parses";
  private static final String HEADER = "parses 1 " + EnglishParser.MODEL;

  /// Beyond this many, those that were not asked for are forgotten.
  private static final int LIMIT = 200_000;

  private final @Nullable Path file;
  private final Map<String, String> remembered = new ConcurrentHashMap<>();
  private final Map<String, String> used = new ConcurrentHashMap<>();
  private final Set<String> fresh = ConcurrentHashMap.newKeySet();

  private Parses(@Nullable Path file) {
    this.file = file;
  }

  /// Returns parses that are remembered by this object only.
  public static Parses inMemory() {
    return new Parses(null);
  }

  /// Opens the memo of a document; [#save] writes it.
  public static Parses open(Workspace workspace, String document) throws IOException {
    var parses = new Parses(workspace.resolve(FOLDER + "/" + document + ".txt"));
    parses.load();
    return parses;
  }

  /// Returns the parse of a sentence of `text`.
  public Parse of(Sentence sentence, String text) {
    String key = key(sentence, text);
    String known = remembered.get(key);
    if (known != null) {
      @Nullable Parse parse = decode(known, sentence);
      if (parse != null) {
        used.put(key, known);
        return parse;
      }
    }
    Parse parse = EnglishParser.shared().parse(sentence, text);
    String written = parse.text();
    remembered.put(key, written);
    used.put(key, written);
    fresh.add(key);
    return parse;
  }

  /// How many sentences had to be parsed, because nobody had before.
  public int parsed() {
    return fresh.size();
  }

  /// How many different sentences were asked for.
  public int asked() {
    return used.size();
  }

  /// Writes what is new into the memo.
  public void save() throws IOException {
    if (file == null || fresh.isEmpty()) {
      return;
    }
    var lines = new StringBuilder(HEADER).append('\n');
    var kept = new TreeMap<>(remembered.size() > LIMIT ? used : remembered);
    kept.forEach((key, arcs) -> lines.append(key).append(' ').append(arcs).append('\n'));
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path part = Files.createTempFile(file.toAbsolutePath().getParent(), "parses", ".part");
    Files.writeString(part, lines, StandardCharsets.UTF_8);
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private void load() throws IOException {
    if (file == null) {
      return;
    }
    String text;
    try {
      text = Files.readString(file, StandardCharsets.UTF_8);
    } catch (NoSuchFileException | CharacterCodingException _) {
      return;
    }
    int end = text.indexOf('\n');
    if (end < 0 || !text.substring(0, end).equals(HEADER)) {
      return; // of another model
    }
    for (int from = end + 1; from < text.length(); from = end + 1) {
      end = text.indexOf('\n', from);
      if (end < 0) {
        return;
      }
      int space = text.indexOf(' ', from);
      if (space > from && space <= end) {
        remembered.put(text.substring(from, space), text.substring(space + 1, end));
      }
    }
  }

  private static String key(Sentence sentence, String text) {
    var words = new StringBuilder();
    for (Token token : sentence.tokens()) {
      words.append(token.in(text)).append('/').append(token.pos()).append('\n');
    }
    return Digest.of(words.toString()).hex().substring(0, 32);
  }

  private static @Nullable Parse decode(String arcs, Sentence sentence) {
    int size = sentence.tokens().size();
    try {
      Parse parse = Parse.of(arcs);
      return parse.isEmpty() == size > EnglishParser.LONGEST
              && (parse.isEmpty() || parse.size() == size)
          ? parse
          : null;
    } catch (IllegalArgumentException | IndexOutOfBoundsException _) {
      return null;
    }
  }
}
