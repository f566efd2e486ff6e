@NullMarked
package org.actant.carbon.conformance;

import org.jspecify.annotations.NullMarked;
