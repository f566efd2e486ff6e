/// Makes the documents of `corpus/samples`: real PDFs with the awkwardness of real PDFs, from small
/// readable sources.
///
/// A [org.actant.samples.SampleSource] is one file of `corpus/samples/sources`: front matter and a
/// body of [org.actant.samples.Block]s. Text becomes [org.actant.samples.Word]s, words become lines
/// of equal length ([org.actant.samples.LineBreaker], with [org.actant.samples.Hyphenation]), lines
/// and boxes become [org.actant.samples.Item]s ([org.actant.samples.Setter]), items flow into the
/// columns of pages with footnotes at the foot ([org.actant.samples.Pages]), and a page is a list
/// of [org.actant.samples.Mark]s that [org.actant.samples.PdfFile] writes. Equal sources give equal
/// bytes.
///
/// ```java
/// var documents = SampleDocuments.inProject();
/// for (SampleSource source : documents.sources()) {
///   Files.write(documents.pdf(source.id()), documents.render(source));
/// }
/// ```
@NullMarked
package org.actant.samples;

import org.jspecify.annotations.NullMarked;
