/// Tests of techniques of one phase.
@NullMarked
package org.actant.technique.model;

import org.jspecify.annotations.NullMarked;
