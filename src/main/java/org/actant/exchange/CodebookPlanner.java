package org.actant.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.actant.codebook.Codebook;
import org.actant.codebook.Codebooks;
import org.actant.codebook.Dimension;
import org.actant.exchange.refi.Guid;
import org.actant.exchange.refi.QdaCode;
import org.actant.exchange.refi.QdaCodebook;
import org.actant.input.InputException;
import org.actant.workspace.Workspace;
import org.jspecify.annotations.Nullable;

/// Makes codebooks of this house of foreign codes. Ids are made of names and are free among all
/// codebooks of the workspace; a codebook that this house exported gets its own ids back.
public final class CodebookPlanner {
  private final Workspace workspace;
  private final String origin;
  private final @Nullable String separator;
  private final LocalDate today;
  private final Set<String> taken = new HashSet<>();

  /// @param origin what the codes come from, for people
  /// @param separator what is between the levels in names such as `energy::wind`; null where names
  ///   are names
  /// @param clock tells the day for the change log
  public CodebookPlanner(
      Workspace workspace, String origin, @Nullable String separator, Clock clock)
      throws IOException {
    this.today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    this.workspace = workspace;
    this.origin = origin;
    this.separator = separator;
    for (Codebook book : Codebooks.read(workspace).all()) {
      book.codes().forEach(code -> taken.add(code.id()));
    }
  }

  /// Returns the id of a codebook made of a file's name.
  public static String id(String name) {
    return Ids.of(name, "codebook");
  }

  /// Plans the codebooks of a file.
  ///
  /// @param name of the codebook that is made of codes of no codebook of this house
  /// @throws InputException if a codebook of such a name is there already
  public List<CodebookPlan> plan(QdaCodebook foreign, String name) {
    List<CodebookPlan> plans = plan(foreign.codes(), name);
    if (plans.isEmpty() || foreign.sets().isEmpty()) {
      return plans;
    }
    var first = plans.getFirst();
    var losses = new ArrayList<>(first.losses());
    losses.add(
        Loss.of(foreign.sets().size(), "sets of codes", "codebooks here have a hierarchy only"));
    var told = new ArrayList<>(plans);
    told.set(0, new CodebookPlan(first.id(), first.codes(), first.yaml(), losses));
    return told;
  }

  List<CodebookPlan> plan(List<QdaCode> codes, String name) {
    var plans = new ArrayList<CodebookPlan>();
    var loose = new ArrayList<QdaCode>();
    for (QdaCode code : codes) {
      Optional<BookDescription> book =
          BookDescription.parse(code.description() == null ? "" : code.description());
      if (book.isPresent()) {
        plans.add(book(book.get(), code.children()));
      } else {
        loose.add(code);
      }
    }
    if (!loose.isEmpty()) {
      plans.add(book(new BookDescription(name, 1, Dimension.CODE, origin), loose));
    }
    return plans;
  }

  private CodebookPlan book(BookDescription book, List<QdaCode> codes) {
    var file = workspace.resolve("codebook/" + book.id() + ".yaml");
    if (!Ids.isId(book.id()) || book.id().equals("actors")) {
      throw new InputException(
          "found the name `%s` for a codebook; expected lower-case letters, digits and hyphens, and"
                  .formatted(book.id())
              + " not `actors`");
    }
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new InputException(file, "a codebook that is there", "another name (--name)");
    }
    var rows = new ArrayList<Row>();
    codes.forEach(code -> gather(code, null, rows));
    var ids = new LinkedHashMap<Guid, String>();
    rows.forEach(row -> {
      if (row.code != null) {
        ids.putIfAbsent(row.code.guid(), row.id);
      }
    });
    return new CodebookPlan(book.id(), ids, yaml(book, rows), losses(rows));
  }

  /// A code on its way into the file.
  ///
  /// @param code null for a level that only names imply
  private record Row(
      String id,
      String label,
      @Nullable String parent,
      @Nullable QdaCode code,
      CodeDescription description) {}

  private void gather(QdaCode code, @Nullable String parent, List<Row> rows) {
    var description = CodeDescription.parse(code.description() == null ? "" : code.description());
    List<String> levels = levels(code.name());
    @Nullable String above = parent;
    for (int i = 0; i < levels.size() - 1; i++) {
      above = level(levels.get(i), above, rows);
    }
    String label = levels.getLast();
    int implied = implied(label, above, rows);
    String wanted = description.id().isEmpty() ? Ids.of(label, "code") : description.id();
    String id = implied < 0 ? Ids.free(wanted, taken) : rows.get(implied).id;
    var row = new Row(id, label, above, code, description);
    if (implied < 0) {
      rows.add(row);
    } else {
      rows.set(implied, row);
    }
    code.children().forEach(child -> gather(child, id, rows));
  }

  private List<String> levels(String name) {
    if (separator == null) {
      return List.of(name.isBlank() ? "unnamed" : name.strip());
    }
    List<String> levels =
        Pattern.compile(Pattern.quote(separator))
            .splitAsStream(name)
            .map(String::strip)
            .filter(level -> !level.isEmpty())
            .toList();
    return levels.isEmpty() ? List.of("unnamed") : levels;
  }

  /// Returns the index of a level of this name that only names have implied so far, or -1.
  private static int implied(String label, @Nullable String parent, List<Row> rows) {
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      if (row.code == null && row.label.equals(label) && Objects.equals(row.parent, parent)) {
        return i;
      }
    }
    return -1;
  }

  /// Returns the id of a level that a name implies: a code of this name, or a new one.
  private String level(String label, @Nullable String parent, List<Row> rows) {
    for (Row row : rows) {
      if (row.label.equals(label) && Objects.equals(row.parent, parent)) {
        return row.id;
      }
    }
    String id = Ids.free(Ids.of(label, "code"), taken);
    rows.add(new Row(id, label, parent, null, CodeDescription.parse("")));
    return id;
  }

  private String yaml(BookDescription book, List<Row> rows) {
    var yaml = new CodebookYaml(book, origin, today);
    for (Row row : rows) {
      yaml.add(row.id, row.label, row.parent, row.code, row.description);
    }
    return yaml.text();
  }

  private static List<Loss> losses(List<Row> rows) {
    var losses = new ArrayList<Loss>();
    Map<Guid, Integer> seen = new LinkedHashMap<>();
    rows.forEach(r -> {
      if (r.code != null) {
        seen.merge(r.code.guid(), 1, Integer::sum);
      }
    });
    seen.forEach((guid, count) -> {
      if (count > 1) {
        losses.add(
            Loss.of(
                count,
                "codes with the GUID " + guid,
                "codings of any of them are taken for the first"));
      }
    });
    return losses;
  }
}
