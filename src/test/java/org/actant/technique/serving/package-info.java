/// Tests of how requests reach a model.
@NullMarked
package org.actant.technique.serving;

import org.jspecify.annotations.NullMarked;
