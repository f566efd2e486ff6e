package org.actant.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import org.actant.input.InputException;
import org.actant.input.UnavailableException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The way in: `actant COMMAND`.
@Command(
    name = "actant",
    description =
        "Measures what makes AI more sustainable, reads what is said about it, and reports both.",
    mixinStandardHelpOptions = true,
    versionProvider = Actant.Version.class,
    scope = CommandLine.ScopeType.INHERIT,
    sortOptions = false,
    usageHelpAutoWidth = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:differences or findings",
      "2:wrong use or bad input",
      "3:something this machine lacks; the message says how to get it",
      "4:done in part; each failed input is listed"
    },
    subcommands = {
      InitCommand.class,
      DemoCommand.class,
      RunCommand.class,
      StatusCommand.class,
      WhyCommand.class,
      VerifyCommand.class,
      CorpusCommand.class,
      SearchCommand.class,
      CodeCommand.class,
      ActorsCommand.class,
      ClaimsCommand.class,
      ExperimentCommand.class,
      MeterCommand.class,
      MetersCommand.class,
      CalibrateCommand.class,
      CarbonCommand.class,
      LiteratureCommand.class,
      AuditCommand.class,
      BenchmarkCommand.class,
      ReportCommand.class
    })
public final class Actant implements Runnable {
  @CommandLine.Spec CommandLine.Model.CommandSpec spec;

  public static void main(String[] args) {
    Locale.setDefault(Locale.ROOT);
    System.exit(run(args));
  }

  /// Runs one command line and returns its exit code.
  static int run(String... args) {
    var line =
        new CommandLine(new Actant())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setExecutionExceptionHandler(Actant::explain);
    // what stands behind a metered program's name is the program's
    CommandLine meter = line.getSubcommands().get("meter");
    if (meter != null) {
      meter.setStopAtPositional(true);
    }
    return line.execute(args);
  }

  static String version() {
    String version = Actant.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  @Override
  public void run() {
    spec.commandLine().usage(System.err);
  }

  /// Turns a failure into a message and an exit code. A stack trace is for faults of the program
  /// only.
  private static int explain(Exception failure, CommandLine command, CommandLine.ParseResult line) {
    String name = command.getCommandSpec().qualifiedName();
    switch (failure) {
      case InputException e -> {
        System.err.println(name + ": " + e.getMessage());
        return ExitCode.BAD_INPUT;
      }
      case UnavailableException e -> {
        System.err.println(name + ": " + e.getMessage());
        return ExitCode.UNAVAILABLE;
      }
      case NoSuchFileException e -> {
        System.err.println(name + ": no such file: " + e.getMessage());
        return ExitCode.BAD_INPUT;
      }
      case AccessDeniedException e -> {
        System.err.println(name + ": no permission for " + e.getMessage());
        return ExitCode.UNAVAILABLE;
      }
      case FileSystemException e -> {
        System.err.println(name + ": " + e.getMessage() + "; nothing that was there has changed");
        return ExitCode.UNAVAILABLE;
      }
      case IOException e -> {
        System.err.println(
            name
                + ": input or output failed: "
                + e.getMessage()
                + "; nothing that was there has changed");
        return ExitCode.UNAVAILABLE;
      }
      default -> {
        System.err.println(name + ": a fault in actant, please report it:");
        failure.printStackTrace();
        return CommandLine.ExitCode.SOFTWARE;
      }
    }
  }

  /// Says the version, the JDK and the platform.
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {
        "actant " + version(),
        "Java "
            + Runtime.version()
            + ", "
            + System.getProperty("os.name")
            + " "
            + System.getProperty("os.arch")
      };
    }
  }
}
