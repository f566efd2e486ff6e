package org.actant.literature;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeSet;
import org.actant.workspace.Workspace;

/// The published figures of a workspace, with their publications.
///
/// @param publications by id
/// @param figures by id, in the order of their file
record Literature(Map<String, Publication> publications, SequencedMap<String, Figure> figures) {
  /// Reads `sources.csv`, `figures.csv` and `inputs.csv`, and refuses what does not fit together.
  static Literature read(Workspace workspace) throws IOException {
    Map<String, Publication> publications =
        publications(LiteratureFile.read(workspace, LiteratureTables.SOURCES));
    LiteratureFile file = LiteratureFile.read(workspace, LiteratureTables.FIGURES);
    var figures = new LinkedHashMap<String, Figure>();
    Map<String, List<Figure.Input>> inputs =
        inputs(LiteratureFile.readIfThere(workspace, LiteratureTables.INPUTS), ids(file));
    for (int row = 0; row < file.rows(); row++) {
      Figure figure = figure(file, row, inputs);
      if (figures.put(figure.id(), figure) != null) {
        throw file.complaint(row, "id", "an id that no other row has");
      }
      if (!publications.containsKey(figure.source())) {
        throw file.complaint(row, "source", "an id of sources.csv: " + publications.keySet());
      }
    }
    for (int row = 0; row < file.rows(); row++) {
      if (file.find(row, "corrected_by").filter(id -> !figures.containsKey(id)).isPresent()) {
        throw file.complaint(row, "corrected_by", "an id of this file");
      }
    }
    return new Literature(publications, figures);
  }

  private static TreeSet<String> ids(LiteratureFile file) {
    var ids = new TreeSet<String>();
    for (int row = 0; row < file.rows(); row++) {
      ids.add(file.text(row, "id"));
    }
    return ids;
  }

  private static Map<String, Publication> publications(LiteratureFile file) {
    var publications = new LinkedHashMap<String, Publication>();
    for (int row = 0; row < file.rows(); row++) {
      var publication =
          new Publication(
              file.text(row, "id"),
              file.text(row, "authors"),
              file.parsed(row, "year", "a year", Integer::valueOf),
              file.text(row, "title"),
              file.text(row, "doi"),
              file.text(row, "licence"));
      if (publications.put(publication.id(), publication) != null) {
        throw file.complaint(row, "id", "an id that no other row has");
      }
    }
    return publications;
  }

  private static Map<String, List<Figure.Input>> inputs(LiteratureFile file, TreeSet<String> ids) {
    var inputs = new HashMap<String, List<Figure.Input>>();
    for (int row = 0; row < file.rows(); row++) {
      if (!ids.contains(file.text(row, "figure"))) {
        throw file.complaint(row, "figure", "an id of figures.csv");
      }
      Optional<PrintedNumber> alternative =
          file.text(row, "alternative").isEmpty()
              ? Optional.empty()
              : Optional.of(file.parsed(row, "alternative", "a number", PrintedNumber::new));
      inputs
          .computeIfAbsent(file.text(row, "figure"), _ -> new ArrayList<>())
          .add(
              new Figure.Input(
                  file.text(row, "input"),
                  file.parsed(row, "value", "a number", PrintedNumber::new),
                  file.text(row, "unit"),
                  file.text(row, "exact").equals("true"),
                  alternative));
    }
    return inputs;
  }

  private static Figure figure(
      LiteratureFile file, int row, Map<String, List<Figure.Input>> inputs) {
    Optional<Formula> formula =
        file.text(row, "formula").isEmpty()
            ? Optional.empty()
            : Optional.of(
                file.parsed(
                    row, "formula", "names, numbers, + - * / and brackets", Formula::parse));
    List<Figure.Input> own = inputs.getOrDefault(file.text(row, "id"), List.of());
    formula.ifPresent(f -> checkNames(file, row, f, own));
    return new Figure(
        file.text(row, "id"),
        file.text(row, "source"),
        file.text(row, "place"),
        file.text(row, "subject"),
        file.text(row, "quantity"),
        file.parsed(row, "value", "a number with a point", PrintedNumber::new),
        file.text(row, "unit"),
        file.text(row, "tier"),
        formula,
        formula.map(_ -> file.constant(row, "basis", Figure.Basis.values())),
        own,
        file.text(row, "explanation"),
        file.find(row, "corrected_by"),
        file.text(row, "read_in"),
        file.constant(row, "checked", Figure.Checked.values()),
        file.text(row, "note"));
  }

  private static void checkNames(
      LiteratureFile file, int row, Formula formula, List<Figure.Input> inputs) {
    List<String> names = formula.names();
    if (new HashSet<>(names).size() < names.size()) {
      throw file.complaint(row, "formula", "every name once, so that roundings are not doubled");
    }
    List<String> given = inputs.stream().map(Figure.Input::name).toList();
    if (!new HashSet<>(names).equals(new HashSet<>(given))) {
      throw file.complaint(row, "formula", "the names of its rows of inputs.csv: " + given);
    }
  }
}
