/// The contract between the parts: tables in CSV files of one dialect, with a schema.
///
/// The dialect is RFC 4180 in UTF-8 with LF line ends and a header; decimals have a point; an empty
/// field means *missing*; rows are sorted by key; units stand in the column names (`energy_j`,
/// `elapsed_s`). A [org.actant.table.Schema] says what each column of a file means, a
/// [org.actant.table.Table] is the content, [org.actant.table.Csv] reads and writes it.
@NullMarked
package org.actant.table;

import org.jspecify.annotations.NullMarked;
