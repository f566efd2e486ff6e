package org.actant.coding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.actant.codebook.Code;
import org.actant.codebook.Codebooks;
import org.actant.codebook.Dimension;
import org.actant.corpus.DocumentText;
import org.actant.corpus.Source;
import org.actant.corpus.Sources;
import org.actant.workspace.Workspace;
import org.jspecify.annotations.Nullable;

/// What the coders of a workspace have said in the end.
///
/// ```java
/// for (CoderRecord coder : Coders.read(workspace).records()) {
///   List<Statement> statements = coder.statements("report-2021");
/// }
/// ```
///
/// @param records one a coder, by name
/// @param inVivo the codes that they made out of words of the text, by id
public record Coders(List<CoderRecord> records, List<InVivoCode> inVivo) {
  public Coders {
    records = List.copyOf(records);
    inVivo = List.copyOf(inVivo);
  }

  /// Reads the codings of a workspace. Events without effect, such as those whose quotation stands
  /// in no text any more, are left out; the stage `passages` lists them in `unanchored.csv`.
  ///
  /// @throws org.actant.input.InputException naming file and line of what is no event
  public static Coders read(Workspace workspace) throws IOException {
    List<Source> sources = texts(workspace);
    return read(
        workspace,
        Codebooks.read(workspace),
        suggestions(workspace, sources),
        new CodingDesk(workspace, sources));
  }

  /// Returns every file that [#read(Workspace)] reads.
  public static List<Path> inputs(Workspace workspace) throws IOException {
    var inputs = new ArrayList<Path>(Codings.files(workspace));
    inputs.addAll(Codebooks.files(workspace));
    addIfThere(inputs, workspace.resolve(Sources.FILE));
    for (Source source : texts(workspace)) {
      inputs.add(workspace.resolve("corpus/text/" + source.id() + ".txt"));
      inputs.add(workspace.resolve("corpus/text/" + source.id() + ".layout.json"));
      addIfThere(inputs, suggestions(workspace, source.id()));
    }
    return inputs;
  }

  private static void addIfThere(List<Path> inputs, Path file) {
    if (Files.isRegularFile(file)) {
      inputs.add(file);
    }
  }

  /// Returns the record of a coder; none if there is no file of theirs.
  public Optional<CoderRecord> find(String coder) {
    return records.stream().filter(record -> record.coder().equals(coder)).findFirst();
  }

  /// @param desk gathers what has no effect
  static Coders read(
      Workspace workspace, Codebooks codebooks, List<Suggestion> suggestions, CodingDesk desk)
      throws IOException {
    List<History> histories = History.all(workspace);
    List<InVivoCode> inVivo = InVivoCode.of(histories);
    var reader = new Reader(desk, codes(codebooks, inVivo), concepts(codebooks), suggestions);
    var records = new ArrayList<CoderRecord>();
    for (History history : histories) {
      records.add(reader.read(history));
    }
    return new Coders(records, inVivo);
  }

  /// Returns what the machine suggests, in the order of documents and places.
  public static List<Suggestion> suggestions(Workspace workspace) throws IOException {
    return suggestions(workspace, texts(workspace));
  }

  /// Returns the documents that have a text.
  static List<Source> texts(Workspace workspace) throws IOException {
    return Sources.read(workspace).stream()
        .filter(source -> DocumentText.exists(workspace, source.id()))
        .toList();
  }

  /// Returns what the machine suggests in documents, in their order.
  static List<Suggestion> suggestions(Workspace workspace, List<Source> sources)
      throws IOException {
    var suggestions = new ArrayList<Suggestion>();
    for (Source source : sources) {
      Path file = suggestions(workspace, source.id());
      if (Files.isRegularFile(file)) {
        suggestions.addAll(CodeStage.read(file));
      }
    }
    return suggestions;
  }

  static Path suggestions(Workspace workspace, String document) {
    return workspace.resolve(CodeStage.FOLDER + "/" + document + ".jsonl");
  }

  private static Set<String> codes(Codebooks codebooks, List<InVivoCode> inVivo) {
    Set<String> codes = ids(codebooks, Dimension.CODE);
    inVivo.forEach(code -> codes.add(code.id()));
    return codes;
  }

  private static Set<String> concepts(Codebooks codebooks) {
    return ids(codebooks, Dimension.CONCEPT);
  }

  private static Set<String> ids(Codebooks codebooks, Dimension dimension) {
    return codebooks.codes(dimension).stream()
        .map(Code::id)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static final class Reader {
    private static final Comparator<CoderRecord.Coded> ORDER =
        Comparator.comparing((CoderRecord.Coded coded) -> coded.statement().anchor().document())
            .thenComparingInt(coded -> coded.statement().anchor().start())
            .thenComparingInt(coded -> coded.statement().anchor().end());

    private final CodingDesk desk;
    private final Set<String> codes;
    private final Set<String> concepts;
    private final List<Suggestion> suggestions;
    private final Verdicts.Index index;

    Reader(CodingDesk desk, Set<String> codes, Set<String> concepts, List<Suggestion> suggestions) {
      this.desk = desk;
      this.codes = codes;
      this.concepts = concepts;
      this.suggestions = suggestions;
      this.index = new Verdicts.Index(suggestions);
    }

    CoderRecord read(History history) throws IOException {
      var placed = new ArrayList<CodingDesk.Placed>();
      var memos = new ArrayList<CoderRecord.Memo>();
      var worked = new TreeSet<String>();
      var finished = new TreeSet<String>();
      for (Codings.Line line : effective(history)) {
        CodingEvent event = line.event();
        boolean took =
            switch (event.event()) {
              case ADD, REMOVE, ACCEPT, REJECT, EDIT, IN_VIVO ->
                  desk.place(line).map(placed::add).orElse(false);
              case MEMO -> memo(line).map(memos::add).orElse(false);
              case FINISH -> desk.knows(line) && finished.add(String.valueOf(event.document()));
              case UNDO -> false;
            };
        if (took && event.document() != null) {
          worked.add(event.document());
        }
      }
      history.torn().ifPresent(torn -> desk.setAside(torn, history.coder()));
      Replay replay = Replay.of(placed);
      Verdicts verdicts = Verdicts.of(replay.decisions(), index);
      return new CoderRecord(
          history.coder(),
          statements(replay, verdicts),
          verdicts(replay, verdicts),
          memos,
          worked,
          finished);
    }

    /// The events that stand and name what there is; the others are set aside.
    private List<Codings.Line> effective(History history) {
      Set<String> ids = history.lines().stream().map(Codings.Line::id).collect(Collectors.toSet());
      for (Codings.Line line : history.lines()) {
        String undoes = line.event().undoes();
        if (line.event().event() == CodingEvent.Kind.UNDO && !ids.contains(undoes)) {
          desk.setAside(line, "the coder has no event `" + undoes + "` to take back");
        }
      }
      var effective = new ArrayList<Codings.Line>();
      for (Codings.Line line : history.standing()) {
        Optional<String> fault = fault(line.event());
        fault.ifPresent(reason -> desk.setAside(line, reason));
        if (fault.isEmpty()) {
          effective.add(line);
        }
      }
      return effective;
    }

    private Optional<String> fault(CodingEvent event) {
      if (event.code() != null && !codes.contains(event.code())) {
        return Optional.of("the codebooks have no code `" + event.code() + "`");
      }
      if (event.concept() != null && !concepts.contains(event.concept())) {
        return Optional.of("the codebooks have no concept `" + event.concept() + "`");
      }
      return Optional.empty();
    }

    private Optional<CoderRecord.Memo> memo(Codings.Line line) throws IOException {
      CodingEvent event = line.event();
      @Nullable Anchor anchor = null;
      if (event.quotation() != null && !event.quotation().isEmpty()) {
        anchor = desk.anchor(line).orElse(null);
        if (anchor == null) {
          return Optional.empty();
        }
      } else if (event.document() != null && !desk.knows(line)) {
        return Optional.empty();
      }
      String code = event.code() == null ? event.concept() : event.code();
      return Optional.of(
          new CoderRecord.Memo(
              line.id(),
              String.valueOf(event.at()),
              event.document(),
              anchor,
              code,
              Objects.requireNonNullElse(event.note(), "")));
    }

    private List<CoderRecord.Coded> statements(Replay replay, Verdicts verdicts) {
      Map<StatementKey, CoderRecord.Coded> statements = new HashMap<>();
      verdicts
          .decided()
          .forEach((suggestion, decision) -> {
            if (decision.decided() == Verdict.Decided.ACCEPTED) {
              put(statements, coded(decision.placed(), suggestion));
            }
          });
      for (Replay.Decision decision : verdicts.withoutSuggestion()) {
        if (decision.decided() == Verdict.Decided.ACCEPTED) {
          put(statements, coded(decision.placed(), CoderRecord.Origin.ACCEPTED));
        }
      }
      for (Replay.Own own : replay.own()) {
        boolean edited = own.origin() != null;
        put(
            statements,
            coded(own.placed(), edited ? CoderRecord.Origin.EDITED : CoderRecord.Origin.OWN));
      }
      return statements.values().stream().sorted(ORDER).toList();
    }

    private static void put(
        Map<StatementKey, CoderRecord.Coded> statements, CoderRecord.Coded coded) {
      statements.put(StatementKey.of(coded.statement()), coded);
    }

    private static CoderRecord.Coded coded(CodingDesk.Placed placed, Suggestion suggestion) {
      return new CoderRecord.Coded(
          suggestion.statement(),
          CoderRecord.Origin.ACCEPTED,
          suggestion.codebook(),
          Objects.requireNonNullElse(placed.event().note(), ""),
          String.valueOf(placed.event().id()),
          String.valueOf(placed.event().at()));
    }

    private static CoderRecord.Coded coded(CodingDesk.Placed placed, CoderRecord.Origin origin) {
      CodingEvent event = placed.event();
      return new CoderRecord.Coded(
          placed.statement(),
          origin,
          Objects.requireNonNullElse(event.codebook(), ""),
          Objects.requireNonNullElse(event.note(), ""),
          String.valueOf(event.id()),
          String.valueOf(event.at()));
    }

    private List<Verdict> verdicts(Replay replay, Verdicts verdicts) {
      Map<Suggestion, Replay.Decision> decided = verdicts.decided();
      Map<StatementKey, Statement> instead = new HashMap<>();
      for (Replay.Own own : replay.own()) {
        if (own.origin() != null) {
          instead.put(own.origin(), own.placed().statement());
        }
      }
      var list = new ArrayList<Verdict>();
      for (Suggestion suggestion : suggestions) {
        Replay.Decision decision = decided.get(suggestion);
        if (decision != null) {
          CodingEvent event = decision.placed().event();
          list.add(
              new Verdict(
                  suggestion,
                  decision.decided(),
                  instead.get(StatementKey.of(decision.about())),
                  Objects.requireNonNullElse(event.note(), ""),
                  String.valueOf(event.id()),
                  String.valueOf(event.at())));
        }
      }
      return list;
    }
  }
}
