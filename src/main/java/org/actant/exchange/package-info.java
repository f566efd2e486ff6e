/// The exchange with other programs for qualitative analysis: what of a workspace they can read,
/// what of theirs becomes part of a workspace, and, both ways, what stays behind.
///
/// [org.actant.exchange.refi] is the format, REFI-QDA. Here are the two translations.
/// [org.actant.exchange.CodebookExchange] turns codebooks into foreign codes and
/// [org.actant.exchange.CodebookPlanner] the other way round: a [org.actant.exchange.CodebookPlan]
/// is a file that is about to be written. A [org.actant.exchange.Loss] is one thing that does not
/// come along, for the list that the standard asks for.
///
/// ```java
/// byte[] qdc = CodebookFile.bytes(CodebookExchange.export(books, version));
/// List<CodebookPlan> plans = new CodebookPlanner(workspace, "codes.qdc", "::").plan(foreign, "codes");
/// ```
@NullMarked
package org.actant.exchange;

import org.jspecify.annotations.NullMarked;
