@NullMarked
package org.actant.energy.model;

import org.jspecify.annotations.NullMarked;
