/// Tables over what is coded: which codes stand together, which kinds of documents have them, and
/// how issuers differ.
///
/// [org.actant.tabulation.CodedUnits] reads `codebook/passages/passages.csv` and counts units of
/// text (sentences, paragraphs or documents), not statements: a sentence that two coders gave one
/// code counts once. Rejected suggestions are left out; what the machine merely suggests can be
/// told from what people coded by [org.actant.tabulation.CodedUnits.Status].
///
/// ```java
/// CodedUnits units = CodedUnits.read(workspace, TextUnits.Level.SENTENCE, EnumSet.of(Status.CODED));
/// Table together = CoOccurrence.table(units, Set.of());
/// // enrollment, renewables: 12 of 40 and 31 sentences, Jaccard 0.20 [0.12, 0.32]
/// ```
///
/// Shares come with Wilson's interval, their differences with Newcombe's. Both take units for
/// independent, which neighboring sentences are not quite.
@NullMarked
package org.actant.tabulation;

import org.jspecify.annotations.NullMarked;
