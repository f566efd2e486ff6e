package org.actant.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.actant.codebook.Code;
import org.actant.codebook.Codebook;
import org.actant.codebook.Dimension;
import org.actant.exchange.refi.Guid;
import org.actant.exchange.refi.QdaCode;
import org.actant.exchange.refi.QdaCodebook;

/// Codebooks as other programs read them. The codes of one codebook stand below a code of its name
/// that codes nothing, and keep their hierarchy.
public final class CodebookExchange {
  private CodebookExchange() {}

  /// @param version of this program
  public static QdaCodebook export(List<Codebook> books, String version) {
    return new QdaCodebook("Actant " + version, folders(books), List.of());
  }

  /// Says what of the codebooks REFI-QDA has no place for.
  public static List<Loss> losses(List<Codebook> books) {
    var losses = new ArrayList<Loss>();
    for (Codebook book : books) {
      long cues = book.codes().stream().mapToLong(code -> code.cues().size()).sum();
      if (cues > 0) {
        losses.add(
            Loss.of(
                cues,
                "cues of `" + book.id() + "`",
                "REFI-QDA has no place for what makes a machine suggest a code"));
      }
      if (book.changes().size() > 1) {
        losses.add(
            new Loss(
                "the change log of `" + book.id() + "`",
                "REFI-QDA has no place for how a codebook came about; the version is carried"));
      }
      if (!book.tunedOn().isEmpty()) {
        losses.add(
            new Loss(
                "the list `tuned_on` of `" + book.id() + "`",
                "REFI-QDA has no place for what a codebook was tuned on"));
      }
    }
    return losses;
  }

  /// Returns a code for each codebook, with its codes below it.
  static List<QdaCode> folders(List<Codebook> books) {
    long concepts = books.stream().filter(book -> book.dimension() == Dimension.CONCEPT).count();
    return books.stream().map(book -> folder(book, concepts > 1)).toList();
  }

  /// @param several true if there are several codebooks of concepts
  private static QdaCode folder(Codebook book, boolean several) {
    return new QdaCode(
        Guid.of("codebook", book.id()),
        name(book, several),
        false,
        null,
        BookDescription.of(book).text(),
        List.of(),
        below(book, Optional.empty()));
  }

  /// Concepts are told from other codes by the name of what they stand below.
  private static String name(Codebook book, boolean several) {
    if (book.dimension() == Dimension.CODE) {
      return book.id().toUpperCase(Locale.ROOT);
    }
    return several ? "Concepts: " + book.id() : "Concepts";
  }

  private static List<QdaCode> below(Codebook book, Optional<String> parent) {
    return book.codes().stream()
        .filter(code -> code.parent().equals(parent))
        .map(code -> code(book, code))
        .toList();
  }

  private static QdaCode code(Codebook book, Code code) {
    return new QdaCode(
        guid(code.id()),
        code.label(),
        code.codable(),
        code.color().orElse(null),
        CodeDescription.of(code).text(),
        List.of(),
        below(book, Optional.of(code.id())));
  }

  /// Returns the GUID that a code of this house always has.
  static Guid guid(String code) {
    return Guid.of("code", code);
  }
}
