package org.actant.experiment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.actant.technique.Launch;

/// How a trial's process is started.
///
/// @param command the program and its arguments; the file of the task is added at the end
/// @param jvmArguments those of the arguments that change how it computes
/// @param environment variables to add
record TrialCommand(
    List<String> command, List<String> jvmArguments, Map<String, String> environment) {
  TrialCommand {
    command = List.copyOf(command);
    jvmArguments = List.copyOf(jvmArguments);
    environment = Map.copyOf(environment);
  }

  /// The Java that runs this, with the same class path.
  ///
  /// The class path goes through the environment: ONNX Runtime 1.29 matches a regular expression
  /// against the process's command line, recursing once a character, and overruns the stack of a
  /// Java thread when that line has some ten thousand.
  static TrialCommand java(Class<?> main, Launch launch) {
    List<String> arguments = launch.jvmArguments();
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(arguments);
    command.add(main.getName());
    var environment = new HashMap<>(launch.environment());
    environment.put("CLASSPATH", System.getProperty("java.class.path", "."));
    return new TrialCommand(command, arguments, environment);
  }

  List<String> with(Path task) {
    var whole = new ArrayList<>(command);
    whole.add(task.toString());
    return whole;
  }
}
