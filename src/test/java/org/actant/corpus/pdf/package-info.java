@NullMarked
package org.actant.corpus.pdf;

import org.jspecify.annotations.NullMarked;
