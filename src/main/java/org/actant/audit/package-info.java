/// Checks of raw energy files, our own and those of other tools: what in them cannot be, or is
/// consistent with a known fault.
@NullMarked
package org.actant.audit;

import org.jspecify.annotations.NullMarked;
