package org.actant.coding;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/// One line of `codebook/codings/<coder>.jsonl`: what a person did. Lines are only ever added, so
/// that the file is the record of how the codings came about.
///
/// ```json
/// {"event":"add","coder":"ada","document":"report-2021","start":120,"end":180,"quotation":"The only way …","code":"obligatory-passage-point","actor":"Voltaire","note":""}
/// ```
///
/// An `accept` or `reject` speaks of every suggestion at its place that has what the event names.
///
/// @param id of the event; absent in files that people wrote by hand
/// @param at when it happened, in ISO 8601
/// @param start first UTF-16 unit, or -1 if only the quotation says where
/// @param end one past the last unit, or -1
/// @param codebook labels of the codebooks in use, see [org.actant.codebook.Codebook#label]
record CodingEvent(
    Kind event,
    @Nullable String id,
    @Nullable String at,
    String coder,
    String document,
    @Nullable Integer start,
    @Nullable Integer end,
    String quotation,
    @Nullable String code,
    @Nullable String actor,
    @Nullable String target,
    @Nullable String concept,
    @Nullable Stance stance,
    @Nullable String codebook,
    @Nullable String note) {
  enum Kind {
    /// The person codes a place.
    @JsonProperty("add")
    ADD,
    /// The person takes an earlier `add` of the same place and code back.
    @JsonProperty("remove")
    REMOVE,
    /// The person agrees with the suggestion of this code for this place.
    @JsonProperty("accept")
    ACCEPT,
    /// The person does not.
    @JsonProperty("reject")
    REJECT,
    /// The person notes something; no coding follows.
    @JsonProperty("memo")
    MEMO
  }

  /// Returns the first required field that is missing, or null.
  @Nullable String missing() {
    // Jackson leaves absent fields null, whatever the annotations say
    @Nullable Object[] required = {event, coder, document, quotation};
    String[] names = {"event", "coder", "document", "quotation"};
    int last = event == Kind.MEMO ? 3 : required.length;
    for (int i = 0; i < last; i++) {
      if (required[i] == null || required[i].equals("")) {
        return names[i];
      }
    }
    return event != Kind.MEMO && code == null && concept == null ? "code` or `concept" : null;
  }
}
