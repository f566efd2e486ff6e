/// Tests of techniques of one phase.
@NullMarked
package org.actant.technique.inference;

import org.jspecify.annotations.NullMarked;
