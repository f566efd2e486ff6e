package org.actant.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.actant.codebook.Code;
import org.actant.codebook.Codebook;
import org.actant.codebook.Codebooks;
import org.actant.codebook.Cue;
import org.actant.codebook.Dimension;
import org.actant.codebook.Phrases;
import org.actant.exchange.dictionary.Category;
import org.actant.input.InputException;
import org.actant.workspace.Workspace;
import org.jspecify.annotations.Nullable;

/// Codebooks as dictionaries and back: cues that are phrases become entries, entries become cues.
public final class DictionaryExchange {
  /// What a cue can say word for word; words with other signs are cut by the tokenizer in ways of
  /// its own.
  private static final Pattern WORD = Pattern.compile("[\\p{Ll}\\p{N}*]+(-[\\p{Ll}\\p{N}*]+)*");

  private DictionaryExchange() {}

  // ---- out

  /// Returns one category for each codebook, with its families and codes below it.
  public static List<Category> categories(List<Codebook> books) {
    return books.stream()
        .map(book ->
            new Category(
                book.id(),
                List.of(),
                book.families().stream().map(code -> category(book, code)).toList()))
        .toList();
  }

  private static Category category(Codebook book, Code code) {
    var entries = new TreeSet<String>();
    code.cues().forEach(cue -> Phrases.of(cue).ifPresent(entries::addAll));
    return new Category(
        code.id(),
        List.copyOf(entries),
        book.children(code).stream().map(child -> category(book, child)).toList());
  }

  /// Says what of the codebooks a dictionary does not carry.
  public static List<Loss> losses(List<Codebook> books) {
    List<Cue> cues =
        books.stream()
            .flatMap(book -> book.codes().stream())
            .flatMap(code -> code.cues().stream())
            .toList();
    long kept = cues.stream().filter(cue -> Phrases.of(cue).isPresent()).count();
    var losses = new ArrayList<Loss>();
    if (kept < cues.size()) {
      losses.add(
          new Loss(
              (cues.size() - kept) + " of " + cues.size() + " cues",
              "a dictionary has phrases only: no parts of speech, word lists, actors, gaps,"
                  + " conditions or parses"));
    }
    if (kept > 0) {
      losses.add(
          new Loss(
              "inflected forms of " + kept + " cues",
              "a cue finds a word in all its forms, an entry only as it is written"));
    }
    List<String> empty =
        books.stream()
            .flatMap(book -> book.codable().stream())
            .filter(code -> code.cues().stream().allMatch(cue -> Phrases.of(cue).isEmpty()))
            .map(Code::id)
            .toList();
    if (!empty.isEmpty()) {
      losses.add(new Loss(String.join(", ", empty), "no phrase is left, so the code is missing"));
    }
    losses.add(
        new Loss(
            "definitions, rules of use, examples, sources, colors, change logs",
            "a dictionary has names and entries only"));
    return losses;
  }

  // ---- in

  /// A codebook that is about to be written.
  ///
  /// @param id of the codebook
  /// @param codes how many codes it has
  /// @param yaml content of its file
  /// @param losses what of the dictionary stays behind
  public record Plan(String id, int codes, String yaml, List<Loss> losses) {
    /// Returns the place of its file in a workspace.
    public String path() {
      return "codebook/" + id + ".yaml";
    }
  }

  /// Plans a codebook of concepts made of a dictionary.
  ///
  /// @param origin what the categories come from, for people
  /// @param today for the change log
  /// @throws InputException if a codebook of such a name is there already, or nothing is to be
  ///   taken
  public static Plan plan(
      List<Category> categories, Workspace workspace, String id, String origin, LocalDate today)
      throws IOException {
    Path file = workspace.resolve("codebook/" + id + ".yaml");
    if (!Ids.isId(id) || id.equals("actors")) {
      throw new InputException(
          "found the name `%s` for a codebook; expected lower-case letters, digits and hyphens, and"
                  .formatted(id)
              + " not `actors`");
    }
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new InputException(file, "a codebook that is there", "another name (--name)");
    }
    var taken = new HashSet<String>();
    for (Codebook book : Codebooks.read(workspace).all()) {
      book.codes().forEach(code -> taken.add(code.id()));
    }
    var planner =
        new Planner(
            taken,
            new CodebookYaml(
                new BookDescription(id, 1, Dimension.CONCEPT, origin), origin, today));
    categories.forEach(category -> planner.add(category, null));
    if (planner.codes == 0) {
      throw new InputException("%s: found no category; expected at least one".formatted(origin));
    }
    return new Plan(id, planner.codes, planner.yaml.text(), planner.losses());
  }

  private static final class Planner {
    private final Set<String> taken;
    private final CodebookYaml yaml;
    private final List<String> left = new ArrayList<>();
    private int codes;

    Planner(Set<String> taken, CodebookYaml yaml) {
      this.taken = taken;
      this.yaml = yaml;
    }

    void add(Category category, @Nullable String parent) {
      String id = Ids.free(Ids.of(category.name(), "code"), taken);
      var cues = new ArrayList<String>();
      for (String entry : category.entries()) {
        cue(entry).ifPresentOrElse(cues::add, () -> left.add(entry));
      }
      yaml.add(id, category.name(), parent, cues);
      codes++;
      category.children().forEach(child -> add(child, id));
    }

    List<Loss> losses() {
      if (left.isEmpty()) {
        return List.of();
      }
      String some = left.stream().limit(5).map(e -> "`" + e + "`").toList().toString();
      return List.of(
          new Loss(
              left.size() + " entries, such as " + some.substring(1, some.length() - 1),
              "a cue is made of words, hyphens and `*`"));
    }
  }

  /// Returns the cue that an entry says.
  private static Optional<String> cue(String entry) {
    String plain = entry.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    for (String word : plain.split(" ", -1)) {
      if (!WORD.matcher(word).matches()) {
        return Optional.empty();
      }
    }
    return Optional.of(plain);
  }
}
