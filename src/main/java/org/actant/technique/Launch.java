package org.actant.technique;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.actant.network.NativeOptions;

/// How a trial's process is started.
///
/// @param jvmArguments arguments of `java`, before the main class
/// @param environment variables to add to those that are there
public record Launch(List<String> jvmArguments, SortedMap<String, String> environment) {
  public Launch {
    jvmArguments = List.copyOf(jvmArguments);
    environment = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(environment));
  }

  /// The standard: DL4J on its fast path, this many threads for its operators, and the serial
  /// collector, which keeps the JVM's own work small and on one thread.
  public static Launch standard(int threads) {
    var arguments = new java.util.ArrayList<>(List.of("-XX:+UseSerialGC"));
    arguments.addAll(NativeOptions.jvmArguments());
    return new Launch(arguments, new TreeMap<>(NativeOptions.environment(threads)));
  }

  public Launch withArguments(List<String> changed) {
    return new Launch(changed, environment);
  }

  public Launch withVariable(String name, String value) {
    var changed = new TreeMap<>(environment);
    changed.put(name, value);
    return new Launch(jvmArguments, changed);
  }
}
