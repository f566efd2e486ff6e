package org.actant.report;

/// What a guide says about its own making.
final class Colophon {
  static final String MISSING = "Missing in this workspace, so their tables are empty:";

  private Colophon() {}

  static String of(Guide guide) {
    return "Made by Actant from the files that the workbook lists, digest "
        + guide.digest().brief()
        + ". No number in this report was typed by hand: each comes from a table, each table from"
        + " an SQL file.";
  }
}
