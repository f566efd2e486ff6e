package org.actant.cli;

/// What a command says to the shell.
final class ExitCode {
  static final int DONE = 0;

  /// Differences or findings.
  static final int FINDINGS = 1;

  /// Wrong use or bad input; the message names file, line and what was expected.
  static final int BAD_INPUT = 2;

  /// Something this machine lacks; the message says how to get it.
  static final int UNAVAILABLE = 3;

  /// Done in part: some inputs failed, each is listed with its reason.
  static final int PARTIAL = 4;

  private ExitCode() {}
}
