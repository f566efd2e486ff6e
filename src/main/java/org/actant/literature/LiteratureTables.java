package org.actant.literature;

import static org.actant.table.Column.bool;
import static org.actant.table.Column.integer;
import static org.actant.table.Column.number;
import static org.actant.table.Column.text;

import java.util.List;
import org.actant.table.Schema;

/// The tables that people write, and those that are made from them.
public final class LiteratureTables {
  // ---- written by people, in experiments/literature

  public static final Schema SOURCES =
      new Schema(
          "sources",
          List.of("id"),
          List.of(
              text("id", "the publication"),
              text("authors", "as printed"),
              integer("year", "", "of publication"),
              text("title", "as printed"),
              text("venue", "where it appeared"),
              text("doi", "DOI or arXiv identifier"),
              text("url", "where it can be found"),
              text("licence", "terms of use of the text; figures are facts"),
              text("note", "what a reader should know")));

  public static final Schema FIGURES =
      new Schema(
          "figures",
          List.of("id"),
          List.of(
              text("id", "the figure"),
              text("source", "id of the publication"),
              text("place", "table and page"),
              text("subject", "what the number is of"),
              text("quantity", "what of it is counted"),
              text("value", "as printed: its digits say how exactly it is meant"),
              text("unit", "unit of the value"),
              text("tier", "T1 to T6 of a figure of energy; empty where not known"),
              text(
                  "formula",
                  "how it is computed from its inputs; empty where they are not printed"),
              text("basis", "arithmetic, or assumption"),
              text("explanation", "why it does not follow"),
              text("corrected_by", "id of the figure that a later publication gives instead"),
              text("read_in", "where the number was read for this table"),
              text("checked", "primary, secondary or unchecked"),
              text("note", "what a reader should know")));

  public static final Schema INPUTS =
      new Schema(
          "inputs",
          List.of("figure", "input"),
          List.of(
              text("figure", "id of the figure"),
              text("input", "its name in the formula"),
              text("value", "as printed"),
              text("unit", "unit of the value"),
              bool("exact", "a count or a definition, not a rounded number"),
              text("alternative", "the value with which the figure would follow"),
              text("place", "where it is printed, if not beside the figure")));

  public static final Schema COMPARISONS =
      new Schema(
          "comparisons",
          List.of("figure", "claim", "part"),
          List.of(
              text("figure", "id of the figure"),
              text("claim", "id of the file in experiments/replications"),
              text("part", "the part of the claim that has the same knob and the same scale"),
              text("difference", "what keeps the two from being the same")));

  public static final Schema TOPICS =
      new Schema(
          "topics",
          List.of("topic"),
          List.of(
              text("kind", "technique; or saving, resource, size or accuracy: words of an effect"),
              text("topic", "the topic"),
              text("label", "its name for people"),
              text("words", "words or phrases, divided by `;`; `*` stands for any ending"),
              text("claims", "ids of files in experiments/replications, divided by `;`"),
              text("techniques", "names of techniques, divided by `;`"),
              text("concepts", "ids of concepts of the codebook, divided by `;`")));

  public static final Schema ROLES =
      new Schema(
          "roles",
          List.of("role", "field", "value"),
          List.of(
              text("role", "asks, resists or regulates"),
              text("field", "code or stance of a passage, or kind of its document"),
              text("value", "what stands there"),
              text("actor_type", "type of the document's issuer; empty for any"),
              text("why", "for people")));

  // ---- made from them

  public static final Schema RECOMPUTED =
      new Schema(
          "recomputed",
          List.of("figure"),
          List.of(
              text("figure", "id of the figure"),
              text("source", "id of the publication"),
              text("authors", "of the publication"),
              integer("year", "", "of the publication"),
              text("doi", "DOI or arXiv identifier"),
              text("place", "table and page"),
              text("subject", "what the number is of"),
              text("quantity", "what of it is counted"),
              text("printed", "the number as it was printed"),
              number("published", "see unit", "its value"),
              text("unit", "unit of published, recomputed, low and high"),
              text("tier", "T1 to T6 of a figure of energy; empty where not known"),
              text("formula", "how it is computed; empty where its inputs are not printed"),
              text("inputs", "what it was computed from"),
              text("basis", "arithmetic, or assumption"),
              number("recomputed", "see unit", "from the inputs as printed"),
              number("low", "see unit", "lowest, if the inputs were rounded"),
              number("high", "see unit", "highest"),
              number("relative_difference", "", "(published - recomputed) / recomputed"),
              text(
                  "finding",
                  "follows; follows, cut off; follows if the inputs were rounded; does not follow;"
                      + " not recomputed"),
              text(
                  "flag",
                  "does not follow, misprinted or rounded input, departs from an assumption,"
                      + " corrected, or empty"),
              text("reason", "of the flag"),
              number("correction_factor", "", "published / the figure that corrects it"),
              text("corrected_by", "id of that figure"),
              text("checked", "primary, secondary or unchecked: how near it was read"),
              text("read_in", "where it was read"),
              text("licence", "terms of use of the text"),
              text("note", "what a reader should know")));

  public static final Schema BESIDE =
      new Schema(
          "comparisons",
          List.of("figure", "claim", "part"),
          List.of(
              text("figure", "id of the published figure"),
              text("source", "id of the publication"),
              text("subject", "what the published number is of"),
              text("quantity", "what of it is counted"),
              text("printed", "the number as it was printed"),
              number("published", "see unit", "its value"),
              text("unit", "unit of published"),
              text("flag", "flag of the published figure; empty where it follows"),
              text("claim", "id of the claim that is tested here"),
              text("part", "its part"),
              text("study", "study that tests it"),
              text("condition", "its condition"),
              text("metric", "its metric"),
              number("measured", "see measured_unit", "the number found here"),
              number("low", "see measured_unit", "lower end of its two-sided 95 % interval"),
              number("high", "see measured_unit", "upper end"),
              text("measured_unit", "unit of measured, low and high"),
              text("n", "blocks"),
              text("published_inside", "true if the published number lies in the interval"),
              text("published_tier", "tier of the published figure"),
              text("measured_tier", "tier of the figure found here"),
              text("tiers", "same, mixed, or unknown where the publication has no tier"),
              text("mark", "SIMULATED, or empty"),
              text("verdict", "of the claim"),
              text("reason", "of the verdict"),
              text("difference", "what keeps the two from being the same"),
              text("limits", "limits of the claim's test")));

  public static final Schema TESTED =
      new Schema(
          "tested_claims",
          List.of("passage", "topic", "claim", "part"),
          List.of(
              text("passage", "id of the claim or passage"),
              text("document", "id of the document"),
              text("issuer", "who issued it"),
              text("actor_type", "type of the issuer"),
              integer("year", "", "of the document"),
              integer("page", "", "page of the file, from 1"),
              integer("start", "", "first character in the text, UTF-16"),
              integer("end", "", "character after the last"),
              text("sentence", "the words, exactly"),
              text("from", "claims or passages: the table that it was found in"),
              text("topic", "topic of which it speaks"),
              text("technique_words", "words of the sentence that say so"),
              text("effect_words", "words of the sentence that speak of saving, size or accuracy"),
              text("negations", "words of the sentence that may turn it around"),
              text("stated", "percentages and factors that the sentence states"),
              text("claim", "id of the claim of the literature that is tested here"),
              text("part", "its part"),
              text("study", "study that tests it"),
              text("condition", "its condition"),
              number("measured", "see unit", "the number found here"),
              number("low", "see unit", "lower end of its two-sided 95 % interval"),
              number("high", "see unit", "upper end"),
              text("unit", "unit of measured, low and high"),
              text("tier", "T1 to T6"),
              text("verdict", "of the claim of the literature, not of the sentence"),
              text("link", "how sentence and test were brought together")));

  public static final Schema STAKEHOLDERS =
      new Schema(
          "stakeholders",
          List.of("topic", "role", "passage"),
          List.of(
              text("topic", "topic of the practice"),
              text("role", "asks, resists or regulates"),
              text("actor", "who is spoken of or speaks; the issuer for regulates"),
              text("actor_type", "type of the document's issuer"),
              text("document", "id of the document"),
              text("title", "title of the document"),
              text("issuer", "who issued it"),
              integer("year", "", "of the document"),
              integer("page", "", "page of the file, from 1"),
              integer("start", "", "first character in the text, UTF-16"),
              integer("end", "", "character after the last"),
              text("passage", "id of the passage"),
              text("quotation", "the words, exactly"),
              text("words", "words of the quotation that name the practice"),
              text("sign", "the code, stance or kind of document that gives the role"),
              text("coder", "machine, or a person"),
              text("status", "suggested, accepted or coded")));

  public static final Schema VIEWS =
      new Schema(
          "practice_stakeholders",
          List.of("study", "condition"),
          List.of(
              integer("rank", "", "rank of the practice"),
              text("study", "evidence: id of the study"),
              text("condition", "evidence: id of the condition"),
              text("technique", "techniques of the practice"),
              text("topics", "topics that they belong to"),
              text("asks", "who asks for it; empty where the corpus says nothing"),
              text("asks_passages", "ids of the passages"),
              text("resists", "who resists it"),
              text("resists_passages", "ids of the passages"),
              text("regulations", "policy documents that touch it"),
              text("regulations_passages", "ids of the passages"),
              integer("suggested", "", "passages that no person has seen"),
              integer("seen", "", "passages that a person has accepted or coded")));

  private LiteratureTables() {}
}
