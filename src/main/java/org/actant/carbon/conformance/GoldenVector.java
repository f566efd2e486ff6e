package org.actant.carbon.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.actant.input.YamlValue;

/// One published figure: from what it was computed, where it stands, and whether it holds.
///
/// @param source the work, in words
/// @param where repository, commit and path, or table and page
/// @param calculation the name of the formula that the source applies
/// @param expected as it was printed; empty where the vector is only about two printed figures
/// @param contradicts other prints of the same figure
/// @param note what a reader should know, such as that the vector was derived
public record GoldenVector(
    String id,
    String source,
    String where,
    String calculation,
    Inputs inputs,
    Optional<Printed> expected,
    List<Printed> contradicts,
    String unit,
    Verdict verdict,
    String note) {

  /// What the checks have to say of a vector.
  public enum Verdict {
    MUST_PASS,
    MUST_FLAG
  }

  /// The figure as it was printed.
  public String published() {
    return expected.map(Printed::text).orElse("");
  }

  static GoldenVector of(YamlValue vector) {
    vector.allowKeys(
        "id",
        "source",
        "where",
        "calculation",
        "inputs",
        "expected",
        "same-as",
        "unit",
        "verdict",
        "note");
    var others = new ArrayList<Printed>();
    vector
        .find("same-as")
        .ifPresent(list -> list.strings().forEach(text -> others.add(new Printed(text))));
    return new GoldenVector(
        vector.string("id"),
        vector.string("source"),
        vector.string("where"),
        vector.string("calculation"),
        vector.find("inputs").map(Inputs::of).orElse(new Inputs(java.util.Map.of())),
        vector.find("expected").map(value -> new Printed(value.string())),
        others,
        vector.string("unit"),
        vector.get("verdict").constant(Verdict.class),
        vector.find("note").map(YamlValue::string).orElse(""));
  }
}
