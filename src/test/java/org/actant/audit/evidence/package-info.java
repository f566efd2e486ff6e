/// Tests beside the classes of `org.actant.audit.evidence`.
@NullMarked
package org.actant.audit.evidence;

import org.jspecify.annotations.NullMarked;
