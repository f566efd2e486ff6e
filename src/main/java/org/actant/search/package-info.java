/// Finding passages: a Lucene index of every block of every document, and queries over it.
///
/// [org.actant.search.IndexStage] indexes a document's passages (headings, paragraphs, list items,
/// tables and so on) with their place in the text and on the page. The text stands in two fields:
/// `text`, where words are reduced to their stems, and `exact`, where they are only lower-cased;
/// wildcard and fuzzy terms always look into `exact`. No stop words are left out, so that "on
/// behalf of" can be found. [org.actant.search.PassageSearch] opens the index and answers
/// [org.actant.search.SearchRequest]s with [org.actant.search.Hit]s, each with the places of the
/// matching words; [org.actant.search.KeywordInContext] lays those out in lines.
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
