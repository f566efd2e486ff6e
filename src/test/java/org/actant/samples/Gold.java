package org.actant.samples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.actant.input.Json;

/// One coding of the careful reader: a sentence, a code, the actor it is about, and why.
///
/// @param start -1: the quotation alone says where
/// @param end -1
record Gold(
    String event,
    String coder,
    String document,
    int start,
    int end,
    String quotation,
    String code,
    String actor,
    String note) {
  /// The codes of the codebook of actor-network theory.
  static final List<String> CODES =
      List.of(
          "human-actor",
          "nonhuman-actor",
          "spokesperson",
          "intermediary",
          "mediator",
          "translation",
          "problematization",
          "obligatory-passage-point",
          "interessement",
          "enrollment",
          "mobilization",
          "dissidence",
          "controversy",
          "inscription",
          "immutable-mobile",
          "script",
          "delegation",
          "program",
          "anti-program",
          "black-box",
          "opening-the-black-box",
          "irreversibility",
          "trial-of-strength",
          "silent-actor");

  static List<Gold> inProject() throws IOException {
    return Json.readLines(Path.of("corpus/samples/gold.jsonl"), Gold.class);
  }
}
