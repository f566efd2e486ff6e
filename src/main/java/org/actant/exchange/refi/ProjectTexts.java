package org.actant.exchange.refi;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.actant.exchange.refi.Finding.Kind;
import org.jspecify.annotations.Nullable;

/// The texts of a project that passages are selected in, and how positions in them are counted.
///
/// @param texts by the GUIDs of the elements that hold them
/// @param schemes how positions are counted, for texts in files (`false`) and in the XML (`true`)
/// @param findings texts that are not there, and how sure the counting is
public record ProjectTexts(
    Map<Guid, MarkedText> texts,
    Map<Boolean, OffsetInference.Result> schemes,
    List<Finding> findings) {
  private static final double GOOD = 0.8;

  public ProjectTexts {
    texts = Map.copyOf(texts);
    schemes = Map.copyOf(schemes);
    findings = List.copyOf(findings);
  }

  /// Reads the texts of all sources and notes and finds out how positions are counted.
  public static ProjectTexts of(ProjectFile file) throws IOException {
    var findings = new ArrayList<Finding>();
    var texts = new HashMap<Guid, MarkedText>();
    var ordered = new ArrayList<MarkedText>();
    for (TextSource source : sources(file.project())) {
      Optional<MarkedText> text = read(file, source);
      if (text.isPresent()) {
        texts.put(source.guid(), text.get());
        ordered.add(text.get());
      }
    }
    var schemes = new HashMap<Boolean, OffsetInference.Result>();
    for (boolean inline : new boolean[] {false, true}) {
      List<MarkedText> group =
          ordered.stream()
              .filter(text -> text.inline() == inline && !text.selections().isEmpty())
              .toList();
      if (!group.isEmpty()) {
        OffsetInference.Result result = OffsetInference.of(group);
        schemes.put(inline, result);
        tell(result, group, findings);
      }
    }
    return new ProjectTexts(texts, schemes, findings);
  }

  /// Returns how positions are counted, in files before in the XML.
  public List<OffsetInference.Result> offsets() {
    return schemes.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue)
        .toList();
  }

  /// Returns the positions of a text by the scheme of its kind.
  public Positions positions(MarkedText text) {
    OffsetInference.Result result = schemes.get(text.inline());
    return new Positions(
        text, result == null ? OffsetScheme.all(text.inline()).getFirst() : result.best().scheme());
  }

  private static List<TextSource> sources(Project project) {
    Stream<TextSource> sources =
        project.sources().stream().flatMap(source -> text(source).stream());
    return Stream.concat(sources, project.notes().stream()).toList();
  }

  private static Optional<TextSource> text(Source source) {
    return switch (source) {
      case TextSource text -> Optional.of(text);
      case PdfSource pdf -> Optional.ofNullable(pdf.representation());
      case PictureSource picture -> Optional.ofNullable(picture.text());
      case MediaSource _ -> Optional.empty();
    };
  }

  private static Optional<MarkedText> read(ProjectFile file, TextSource source) throws IOException {
    @Nullable String path = source.plainTextPath();
    if (source.content() != null) {
      return Optional.of(new MarkedText(source, source.content(), true));
    }
    if (path == null) {
      return Optional.empty();
    }
    Location location = file.locate(path);
    Optional<String> text = file.text(location);
    return text.map(content -> new MarkedText(source, content, false));
  }

  private static void tell(
      OffsetInference.Result result, List<MarkedText> group, List<Finding> findings) {
    OffsetInference.Fit best = result.best();
    if (best.score() < GOOD) {
      findings.add(new Finding(Kind.OFFSETS, 0, "no way of counting fits well; the best: " + best));
    } else if (best.scheme().unit() != OffsetScheme.Unit.CODE_POINT
        && result.second().isPresent()) {
      findings.add(
          new Finding(
              Kind.OFFSETS,
              0,
              "positions are counted in another way than the standard's: " + best));
    } else if (result.isOpen()) {
      findings.add(
          new Finding(Kind.OFFSETS, 0, "two ways of counting fit equally well; taken: " + best));
    }
    long outside =
        group.stream()
            .mapToLong(text -> {
              var positions = new Positions(text, best.scheme());
              return text.selections().stream().filter(one -> !positions.holds(one)).count();
            })
            .sum();
    if (outside > 0) {
      findings.add(
          new Finding(
              Kind.OFFSETS, 0, "selections that do not lie in their texts (" + outside + ")"));
    }
  }
}
