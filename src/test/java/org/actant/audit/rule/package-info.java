/// Tests beside the classes of `org.actant.audit.rule`.
@NullMarked
package org.actant.audit.rule;

import org.jspecify.annotations.NullMarked;
