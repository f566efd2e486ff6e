/// The command line: thin faces over the stages, one class a command.
///
/// [org.actant.cli.Actant] is the way in. A command finds its workspace and its
/// [org.actant.cli.Console] through [org.actant.cli.Session]; [org.actant.cli.Pipeline] lists the
/// stages of a workspace in order. Results go to standard output, everything else to standard
/// error; [org.actant.cli.ExitCode] is the whole list of exit codes. No command touches a heavy
/// library before it runs, so that `--help` and `--version` stay fast.
@NullMarked
package org.actant.cli;

import org.jspecify.annotations.NullMarked;
