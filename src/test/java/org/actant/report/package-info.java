/// Tests of guides over a made-up workspace, `fixture`, whose numbers and words mean nothing.
@NullMarked
package org.actant.report;

import org.jspecify.annotations.NullMarked;
