/// Pages of a PDF, and the text that a person reads on them.
///
/// [org.actant.corpus.pdf.PageScanner] collects [org.actant.corpus.pdf.Fragment]s of text with
/// their places, [org.actant.corpus.pdf.Furniture] takes running heads and page numbers away,
/// [org.actant.corpus.pdf.RuledTable] and [org.actant.corpus.pdf.ReadingOrder] find tables and
/// columns, [org.actant.corpus.pdf.Paragraphs] cuts them into blocks, and
/// [org.actant.corpus.pdf.Assembly] makes one text of all pages. [org.actant.corpus.pdf.PdfReader]
/// is the way in.
@NullMarked
package org.actant.corpus.pdf;

import org.jspecify.annotations.NullMarked;
