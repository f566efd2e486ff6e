/// Tests of the corpus: PDFs written on the spot, and real ones where they are there.
@NullMarked
package org.actant.corpus;

import org.jspecify.annotations.NullMarked;
