@NullMarked
package org.actant.corpus.sheet;

import org.jspecify.annotations.NullMarked;
