/// Finding passages: a Lucene index of every document and every block of it, and queries over it.
///
/// [org.actant.search.IndexStage] indexes a document's passages (headings, paragraphs, list items,
/// tables and so on) with their place in the text and on the page, and beside them the documents as
/// wholes. The text of a passage stands in two fields: `text`, where words are reduced to the stems
/// of their [org.actant.search.Language], and `exact`, where they are only lower-cased; wildcard
/// and fuzzy terms always look into `exact`. What passages are filtered and counted by stands in
/// columns.
///
/// [org.actant.search.PassageSearch] opens the index and answers
/// [org.actant.search.SearchRequest]s: a [org.actant.search.Question], a
/// [org.actant.search.Selection] of passages, an order. The answer is [org.actant.search.Hit]s,
/// each with the places of the matching words, or [org.actant.search.FacetCount]s.
/// [org.actant.search.KeywordInContext] lays hits out in lines, [org.actant.search.HitTable] in
/// rows with their citation. A [org.actant.search.SavedQuery] is a request with a name, a version
/// and a purpose. What has been coded is read from the table of [org.actant.search.Codings].
///
/// Whole documents are ranked for topics in plain words; [org.actant.search.Evaluation] compares a
/// ranking with judgments. [org.actant.search.RelevanceModel] widens a query by the words of its
/// best answers.
///
/// The index files are byte-identical when built again from the same texts
/// ([org.actant.search.ReproducibleIndex]).
///
/// ```java
/// try (var search = PassageSearch.open(workspace)) {
///   List<Hit> hits = search.find(SearchRequest.of("\"data center\" AND water"));
/// }
/// ```
@NullMarked
package org.actant.search;

import org.jspecify.annotations.NullMarked;
