package org.actant.discourse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.actant.input.InputException;
import org.actant.table.Csv;
import org.actant.table.Formulas;
import org.actant.table.Table;

/// Writes networks to files; the ending of the name says in which format.
public final class NetworkFile {
  /// How many nodes a picture shows unless somebody asks for more.
  public static final int MOST_NODES = 150;

  private NetworkFile() {}

  /// A format of files.
  public enum Format {
    CSV,
    GRAPHML,
    GEXF,
    DL,
    SVG,
    PNG;

    /// Tells the format from the ending of a file's name.
    public static Format of(Path file) {
      String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
      String ending = name.substring(name.lastIndexOf('.') + 1);
      return Arrays.stream(values())
          .filter(format -> name.contains(".") && format.ending().equals(ending))
          .findFirst()
          .orElseThrow(() ->
              new InputException(
                  "the file to write is `%s`; expected a name that ends in one of: %s"
                      .formatted(
                          file,
                          Arrays.stream(values())
                              .map(format -> "." + format.ending())
                              .collect(Collectors.joining(", ")))));
    }

    private String ending() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Writes a network. A CSV file is a matrix with names; see [#write(Path, Table)] for other
  /// tables.
  ///
  /// @param mostNodes how many nodes a picture may show
  public static void write(Network network, Path file, int mostNodes) throws IOException {
    switch (Format.of(file)) {
      case CSV -> write(file, NetworkTables.matrix(network));
      case GRAPHML -> write(file, GraphMl.write(network));
      case GEXF -> write(file, Gexf.write(network));
      case DL -> write(file, UcinetDl.write(network));
      case SVG -> write(file, new Picture(network, mostNodes).svg());
      case PNG -> {
        byte[] png = new Picture(network, mostNodes).png();
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, png);
      }
    }
  }

  /// Writes a series of windows: GEXF with time, or a CSV file with a row for each tie in each
  /// window.
  public static void write(Series series, Path file) throws IOException {
    switch (Format.of(file)) {
      case CSV -> write(file, series.ties());
      case GEXF -> write(file, Gexf.write(series.whole(), series.slices()));
      case GRAPHML, DL, SVG, PNG ->
          throw new InputException(
              "a series of time windows does not go into `"
                  + file.getFileName()
                  + "`; expected a name that ends in .csv or .gexf, or a range of time with --from"
                  + " and --to for a single network");
    }
  }

  /// Writes a table that no spreadsheet takes for formulas.
  public static void write(Path file, Table table) throws IOException {
    Csv.write(file, Formulas.guarded(table));
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }
}
