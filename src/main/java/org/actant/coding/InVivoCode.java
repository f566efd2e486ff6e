package org.actant.coding;

import java.io.IOException;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.actant.workspace.Workspace;

/// A code in the words of the text (Glaser and Strauss 1967, The Discovery of Grounded Theory). It
/// stands in no codebook but in the codings of who made it, and everybody can code with it.
///
/// @param id `in-vivo/` and the words in lower case, joined by hyphens
/// @param label the words as they stand in the text
/// @param coder who made it first
/// @param document it was taken from
/// @param note what the coder said about it; empty if nothing
public record InVivoCode(String id, String label, String coder, String document, String note) {
  static final String PREFIX = "in-vivo/";

  private static final int LONGEST = 48;

  /// Returns the in-vivo codes of a workspace, by id.
  public static List<InVivoCode> read(Workspace workspace) throws IOException {
    return of(History.all(workspace));
  }

  static List<InVivoCode> of(List<History> histories) {
    Map<String, InVivoCode> codes = new TreeMap<>();
    histories.stream()
        .flatMap(history -> history.standing().stream())
        .map(Codings.Line::event)
        .filter(event -> event.event() == CodingEvent.Kind.IN_VIVO)
        .sorted(Comparator.comparing(event -> String.valueOf(event.at())))
        .forEach(event -> codes.putIfAbsent(String.valueOf(event.code()), of(event)));
    return List.copyOf(codes.values());
  }

  private static InVivoCode of(CodingEvent event) {
    return new InVivoCode(
        String.valueOf(event.code()),
        Objects.requireNonNullElse(event.quotation(), ""),
        event.coder(),
        Objects.requireNonNullElse(event.document(), ""),
        Objects.requireNonNullElse(event.note(), ""));
  }

  /// Whether an id is one that in-vivo codes have.
  public static boolean isId(String id) {
    return id.startsWith(PREFIX) && id.length() > PREFIX.length();
  }

  /// Returns the id for words of a text.
  public static String id(String words) {
    String slug =
        Normalizer.normalize(words, Normalizer.Form.NFC)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "-")
            .replaceAll("^-|-$", "");
    if (slug.length() > LONGEST) {
      int cut = slug.lastIndexOf('-', LONGEST);
      slug = slug.substring(0, cut > 0 ? cut : slug.offsetByCodePoints(0, 24));
    }
    return PREFIX + slug;
  }
}
