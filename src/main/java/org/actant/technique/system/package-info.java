/// Techniques that change the process, the processor and the time in which it runs. Each is one
/// file; a study asks for it by its name.
@NullMarked
package org.actant.technique.system;

import org.jspecify.annotations.NullMarked;
