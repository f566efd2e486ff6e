/// Tests of the audit as a whole, and data sets made up for it: [org.actant.audit.CleanDataSet] is
/// a generator of files without a fault, [org.actant.audit.MadeUpRun] one run that a test can
/// spoil.
@NullMarked
package org.actant.audit;

import org.jspecify.annotations.NullMarked;
