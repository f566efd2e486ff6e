/// Tests of filter pruning.
@NullMarked
package org.actant.technique.model.filter;

import org.jspecify.annotations.NullMarked;
