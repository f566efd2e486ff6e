/// Documents of stakeholders, and their text with its place on the page.
///
/// A [org.actant.corpus.Source] is one row of `corpus/sources.csv`: who issued which document.
/// [org.actant.corpus.Sources] reads the table and finds each document's file. Ingest turns the
/// file into a [org.actant.corpus.DocumentText]: one string in reading order, its
/// [org.actant.corpus.Page]s with a [org.actant.corpus.LineBox] for every printed line, and its
/// [org.actant.corpus.Block]s (headings, paragraphs, list items, tables, footnotes, captions). A
/// [org.actant.corpus.Passage] is one block cut out with its page, the unit of search and of
/// coding.
///
/// ```java
/// for (Source source : Sources.read(workspace)) {
///   if (DocumentText.exists(workspace, source.id())) {
///     DocumentText document = DocumentText.read(workspace, source.id());
///     document.passages().forEach(passage -> index(source, passage));
///   }
/// }
/// ```
///
/// Documents come in three ways: as files ([org.actant.corpus.Acquisition]), as rows of a table
/// that become a document each ([org.actant.corpus.Responses]), and from addresses that the table
/// of sources knows ([org.actant.corpus.Fetching]). Those that say nearly the same are named by
/// [org.actant.corpus.NearDuplicates], and all are kept.
///
/// All offsets are UTF-16 offsets into exactly the content of `corpus/text/<id>.txt`.
@NullMarked
package org.actant.corpus;

import org.jspecify.annotations.NullMarked;
