/// Techniques that change the network: fewer, smaller or cheaper weights. Each is one file; a study
/// asks for it by its name.
@NullMarked
package org.actant.technique.model;

import org.jspecify.annotations.NullMarked;
