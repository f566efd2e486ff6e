package org.actant.coding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.actant.SmallWorkspace;
import org.actant.corpus.DocumentText;
import org.actant.input.Json;
import org.actant.workspace.Workspace;
import org.jspecify.annotations.Nullable;

/// A workspace with one document of two sentences, two codes, a concept and suggestions, in which
/// every event comes a second after the one before.
final class HumanWorkspace {
  static final String FIRST = "The cloud and the grid are the only way to grow.";
  static final String SECOND = "We like it.";

  private static final String BOOK =
      """
      version: 1
      title: Test
      dimension: %s
      codes:
      """;
  private static final String CODE =
      """
        - id: %s
          label: Label of %1$s
          definition: It is %1$s.
          source: Callon 1986
          use_when: It is indispensable.
          do_not_use_when: It is only praised.
          examples: [The only way.]
          cues: []
      """;
  private static final String ACTORS =
      """
      version: 1
      issuer_pronouns: [we]
      organization_suffixes: [inc]
      actors:
        - {id: cloud, name: cloud, kind: nonhuman, type: infrastructure, aliases: [cloud]}
      """;

  final SmallWorkspace small;
  final Workspace workspace;
  private final AtomicLong seconds = new AtomicLong();

  HumanWorkspace(Path folder) throws IOException {
    small =
        new SmallWorkspace(folder)
            .add("acme", "Acme", "company", 2024, FIRST, SECOND)
            .write(
                "codebook/ant.yaml",
                BOOK.formatted("code")
                    + CODE.formatted("passage-point")
                    + CODE.formatted("black-box"))
            .write("codebook/themes.yaml", BOOK.formatted("concept") + CODE.formatted("growth"))
            .write("codebook/actors.yaml", ACTORS);
    workspace = small.workspace();
  }

  /// A clock that goes on by a second whenever it is read.
  Clock clock() {
    return ticking(() ->
        Instant.parse("2026-03-01T09:00:00Z").plus(Duration.ofSeconds(seconds.getAndIncrement())));
  }

  private static Clock ticking(InstantSource source) {
    return new Clock() {
      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return this;
      }

      @Override
      public Instant instant() {
        return source.instant();
      }
    };
  }

  EventLog log(String coder) throws IOException {
    return EventLog.open(workspace, coder, clock());
  }

  Anchor anchor(String quotation) throws IOException {
    DocumentText text = DocumentText.read(workspace, "acme");
    int start = text.text().indexOf(quotation);
    return Anchor.of(text, start, start + quotation.length());
  }

  Statement statement(String quotation, String code, @Nullable String actor) throws IOException {
    return new Statement(anchor(quotation), code, actor, null, null, null);
  }

  Suggestion suggestion(String quotation, String code, @Nullable String actor) throws IOException {
    return new Suggestion(
        statement(quotation, code, actor), "ant 1@00000000", List.of(code + ": cue"), "because");
  }

  void suggest(Suggestion... suggestions) throws IOException {
    Path file = workspace.resolve("codebook/machine/acme.jsonl");
    Files.createDirectories(file.getParent());
    Json.writeLines(file, List.of(suggestions));
  }

  CoderRecord record(String coder) throws IOException {
    return Coders.read(workspace).find(coder).orElseThrow();
  }

  String passages() throws IOException {
    small.run(new PassagesStage());
    return small.read("codebook/passages/passages.csv");
  }

  String logText(String coder) throws IOException {
    return small.read("codebook/codings/" + coder + ".jsonl");
  }
}
