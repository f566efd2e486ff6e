package org.actant.exchange.refi;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.actant.exchange.refi.Finding.Kind;

/// Looks for what is valid, but put where other programs do not look for it: hierarchies squeezed
/// into names, variables squeezed into sets, memos in other places than notes.
final class Conventions {
  /// What programs put between the levels of a hierarchy that is squeezed into names.
  static final List<String> SEPARATORS = List.of("::", " > ", "\\", "/");

  private final List<Finding> findings = new ArrayList<>();

  private Conventions() {}

  static List<Finding> check(Project project) {
    var conventions = new Conventions();
    conventions.names(project.allCodes().map(QdaCode::name).toList());
    conventions.sets(project.sets());
    conventions.memos(project);
    conventions.places(project);
    return conventions.findings;
  }

  static List<Finding> check(QdaCodebook codebook) {
    var conventions = new Conventions();
    conventions.names(codebook.allCodes().map(QdaCode::name).toList());
    return conventions.findings;
  }

  /// Two names that share what stands before a separator look like a hierarchy.
  private void names(List<String> names) {
    for (String separator : SEPARATORS) {
      List<String> split = names.stream().filter(name -> name.contains(separator)).toList();
      long parents =
          split.stream().map(name -> name.substring(0, name.indexOf(separator))).distinct().count();
      boolean shared =
          split.size() > parents || split.stream().anyMatch(s -> hasParent(names, s, separator));
      if (separator.equals("::") ? !split.isEmpty() : split.size() > 1 && shared) {
        tell(
            "%s codes have `%s` in their names, as in `%s`: a hierarchy that was flattened; --split %s restores it"
                .formatted(split.size(), separator, Brief.of(split.getFirst()), separator.strip()));
      }
    }
  }

  private static boolean hasParent(List<String> names, String name, String separator) {
    return names.contains(name.substring(0, name.indexOf(separator)));
  }

  private void sets(List<QdaSet> sets) {
    List<String> values =
        sets.stream().map(QdaSet::name).filter(name -> name.matches("[^:]+: [^:]+")).toList();
    if (!values.isEmpty()) {
      tell(
          "sets named like values of variables (%s), such as `%s`: variables that were flattened"
              .formatted(values.size(), Brief.of(values.getFirst())));
    }
  }

  private void memos(Project project) {
    long described =
        selections(project)
            .filter(one -> one.entry().description() != null && one.marks().codings().isEmpty())
            .count();
    if (described > 0) {
      tell(
          "selections with a description and no coding (%s): memos that other programs pass over"
              .formatted(described));
    }
    var notes = project.notes().stream().map(TextSource::guid).toList();
    long linked =
        project.links().stream()
            .filter(link -> link.origin() != null && notes.contains(link.origin()))
            .count();
    if (linked > 0) {
      tell(
          "notes tied to what they are about by a link (%s), not by a reference".formatted(linked));
    }
  }

  private void places(Project project) {
    long both =
        texts(project)
            .filter(text -> text.content() != null && text.plainTextPath() != null)
            .count();
    if (both > 0) {
      tell("texts both in the XML and in a file (%s); the standard allows one".formatted(both));
    }
    long neither =
        project.sources().stream()
            .filter(source ->
                source instanceof TextSource text
                    && text.content() == null
                    && text.plainTextPath() == null)
            .count();
    if (neither > 0) {
      tell("texts neither in the XML nor in a file (%s)".formatted(neither));
    }
  }

  private static Stream<TextSource> texts(Project project) {
    return Stream.concat(
        project.notes().stream(),
        project.sources().stream()
            .flatMap(source ->
                switch (source) {
                  case TextSource text -> Stream.of(text);
                  case PdfSource pdf -> Stream.ofNullable(pdf.representation());
                  case PictureSource picture -> Stream.ofNullable(picture.text());
                  case MediaSource _ -> Stream.empty();
                }));
  }

  private static Stream<TextSelection> selections(Project project) {
    return texts(project).flatMap(text -> text.selections().stream());
  }

  private void tell(String message) {
    findings.add(new Finding(Kind.CONVENTION, 0, message));
  }
}
