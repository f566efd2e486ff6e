@NullMarked
package org.actant.corpus.fetch;

import org.jspecify.annotations.NullMarked;
