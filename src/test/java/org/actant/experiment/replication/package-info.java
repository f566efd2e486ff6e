@NullMarked
package org.actant.experiment.replication;

import org.jspecify.annotations.NullMarked;
