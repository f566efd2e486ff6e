/// Readers of documents whose text flows: HTML, EPUB, Word, OpenDocument and RTF. They have no
/// pages until somebody prints them, so their text has blocks and no boxes.
///
/// Each reader walks through its format and tells a [org.actant.corpus.flow.Flow] what begins and
/// ends; the flow makes the parts of the text of it, the same way for every format. Before a reader
/// looks at a file, [org.actant.corpus.flow.Signature] says what the file is, whatever its name.
///
/// ```java
/// var flow = new Flow(limits);
/// flow.item("1. ");
/// flow.open(Block.Kind.PARAGRAPH);
/// flow.text("First of all");
/// flow.close();
/// DocumentText text = Unpaged.of(id, List.of(flow.parts()));
/// ```
///
/// Only what lies in the file is read: no picture, style sheet, template or entity is fetched from
/// anywhere, and nothing is unpacked to disk.
@NullMarked
package org.actant.corpus.flow;

import org.jspecify.annotations.NullMarked;
