package org.actant.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.actant.exchange.refi.MediaSource;
import org.actant.exchange.refi.PdfSource;
import org.actant.exchange.refi.PictureSource;
import org.actant.exchange.refi.Project;
import org.actant.exchange.refi.Source;
import org.actant.exchange.refi.TextSelection;
import org.actant.exchange.refi.TextSource;

/// What of a project does not become part of a workspace, whatever the workspace is.
public final class ImportLosses {
  private final List<Loss> losses = new ArrayList<>();

  private ImportLosses() {}

  public static List<Loss> of(Project project) {
    var told = new ImportLosses();
    told.sources(project.sources());
    told.selections(project);
    if (!OwnProject.is(project)) {
      told.rest(project);
    }
    return told.losses;
  }

  private void sources(List<Source> sources) {
    add(count(sources, PictureSource.class), "pictures", "Actant codes texts");
    add(
        sources.stream()
            .filter(s -> s instanceof MediaSource media && media.kind() == MediaSource.Kind.AUDIO)
            .count(),
        "audio recordings, with their transcripts",
        "Actant codes texts; take a transcript along as a text of its own");
    add(
        sources.stream()
            .filter(s -> s instanceof MediaSource media && media.kind() == MediaSource.Kind.VIDEO)
            .count(),
        "videos, with their transcripts",
        "Actant codes texts; take a transcript along as a text of its own");
  }

  private void selections(Project project) {
    add(
        project.sources().stream()
            .filter(PdfSource.class::isInstance)
            .map(PdfSource.class::cast)
            .flatMap(pdf -> pdf.selections().stream())
            .filter(one -> !one.marks().codings().isEmpty() && one.representation() == null)
            .filter(one -> !Areas.hasPassage(project, one))
            .count(),
        "coded areas of pages without a text",
        "taken as what stands in the area, where the pages have lines; else left behind");
    add(
        project.sources().stream().filter(s -> !s.marks().codings().isEmpty()).count(),
        "codings of whole sources",
        "Actant codes passages");
  }

  private void rest(Project project) {
    add(project.cases().size(), "cases", "Actant takes documents' issuers from corpus/sources.csv");
    add(
        project.variables().size(),
        "variables with their values",
        "Actant describes documents in corpus/sources.csv");
    add(project.links().size(), "links", "Actant relates actors inside a statement");
    add(project.sets().size(), "sets", "Actant has no sets of codes or documents");
    add(project.graphs().size(), "graphs", "Actant draws its networks itself");
  }

  private static long count(List<Source> sources, Class<? extends Source> type) {
    return sources.stream().filter(type::isInstance).count();
  }

  private void add(long count, String what, String why) {
    if (count > 0) {
      losses.add(Loss.of(count, what, why));
    }
  }

  static Stream<TextSelection> passages(Project project) {
    return project.sources().stream()
        .flatMap(source -> text(source).stream())
        .flatMap(text -> text.selections().stream());
  }

  static Optional<TextSource> text(Source source) {
    return switch (source) {
      case TextSource text -> Optional.of(text);
      case PdfSource pdf -> Optional.ofNullable(pdf.representation());
      case PictureSource _, MediaSource _ -> Optional.empty();
    };
  }
}
