/// Tables that people hand in: CSV as any spreadsheet program writes it, and spreadsheets.
///
/// [org.actant.corpus.sheet.Sheet] is a header and rows that know where they stand. Everything is
/// text, as the file shows it.
///
/// ```java
/// Sheet sheet = Sheet.read(Path.of("responses.xlsx"));
/// String answer = sheet.rows().getFirst().cell(sheet.columns().indexOf("Feedback"));
/// ```
@NullMarked
package org.actant.corpus.sheet;

import org.jspecify.annotations.NullMarked;
