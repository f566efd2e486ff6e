/// Models that turn load into joules where no counter is to be had: uncalibrated ones with an
/// interval learnt from published measurements, and those fitted on the machine itself.
@NullMarked
package org.actant.energy.model;

import org.jspecify.annotations.NullMarked;
