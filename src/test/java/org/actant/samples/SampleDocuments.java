package org.actant.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.actant.table.Table;

/// The documents written for this project, in the folder `corpus/samples`.
final class SampleDocuments {
  private static final List<String> COLUMNS =
      List.of(
          "id",
          "title",
          "issuer",
          "actor_type",
          "year",
          "kind",
          "language",
          "url",
          "licence",
          "sha256");

  private final Path corpus;
  private final Hyphenation hyphenation;

  SampleDocuments(Path corpus) throws IOException {
    this.corpus = corpus;
    this.hyphenation = Hyphenation.read(corpus.resolve("samples/sources/hyphenation.txt"));
  }

  static SampleDocuments inProject() throws IOException {
    return new SampleDocuments(Path.of("corpus"));
  }

  /// The sources, by id.
  List<SampleSource> sources() throws IOException {
    try (Stream<Path> files = Files.list(corpus.resolve("samples/sources"))) {
      var sources = new ArrayList<SampleSource>();
      for (Path file : files.filter(path -> path.toString().endsWith(".md")).sorted().toList()) {
        sources.add(SampleSource.read(file));
      }
      return sources;
    }
  }

  Path pdf(String id) {
    return corpus.resolve("samples").resolve(id + ".pdf");
  }

  Path table() {
    return corpus.resolve("sources.csv");
  }

  byte[] render(SampleSource source) throws IOException {
    var layout = new Layout(source, hyphenation);
    return new PdfFile(source, layout.sheet()).bytes(layout.pages(), layout.labels());
  }

  /// Returns the rows of `sources.csv`, given the digest of each document.
  static Table table(List<SampleSource> sources, List<String> digests) {
    var rows = new ArrayList<List<String>>();
    for (int i = 0; i < sources.size(); i++) {
      SampleSource source = sources.get(i);
      rows.add(
          List.of(
              source.id(),
              source.fact("title"),
              source.fact("issuer"),
              source.fact("actor_type"),
              source.fact("year"),
              source.fact("kind"),
              "en",
              "",
              "CC-BY-4.0",
              digests.get(i)));
    }
    return new Table(COLUMNS, rows).sortedBy(List.of("id"));
  }
}
