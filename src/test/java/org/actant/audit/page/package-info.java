/// Tests beside the classes of `org.actant.audit.page`.
@NullMarked
package org.actant.audit.page;

import org.jspecify.annotations.NullMarked;
