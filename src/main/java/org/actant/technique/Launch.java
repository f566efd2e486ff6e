package org.actant.technique;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.actant.network.NativeOptions;

/// How a trial's process is started.
///
/// @param jvmArguments arguments of `java`, before the main class
/// @param environment variables to add to those that are there
/// @param settings of the machine that hold meanwhile
/// @param start when it may wait for a cleaner grid
public record Launch(
    List<String> jvmArguments,
    SortedMap<String, String> environment,
    List<HostSetting> settings,
    Optional<StartWindow> start) {
  public Launch {
    jvmArguments = List.copyOf(jvmArguments);
    environment = Collections.unmodifiableSortedMap(new TreeMap<>(environment));
    settings = List.copyOf(settings);
  }

  /// On the machine as it is, at once.
  public Launch(List<String> jvmArguments, SortedMap<String, String> environment) {
    this(jvmArguments, environment, List.of(), Optional.empty());
  }

  /// The standard: DL4J on its fast path, this many threads for its operators, and the serial
  /// collector, which keeps the JVM's own work small and on one thread.
  public static Launch standard(int threads) {
    var arguments = new ArrayList<>(List.of("-XX:+UseSerialGC"));
    arguments.addAll(NativeOptions.jvmArguments());
    return new Launch(arguments, new TreeMap<>(NativeOptions.environment(threads)));
  }

  public Launch withArguments(List<String> changed) {
    return new Launch(changed, environment, settings, start);
  }

  /// Returns this launch without the JVM's arguments that match.
  public Launch without(Predicate<String> argument) {
    return withArguments(jvmArguments.stream().filter(argument.negate()).toList());
  }

  /// Returns this launch with one more argument of the JVM.
  public Launch and(String argument) {
    var more = new ArrayList<>(jvmArguments);
    more.add(argument);
    return withArguments(more);
  }

  public Launch withVariable(String name, String value) {
    var changed = new TreeMap<>(environment);
    changed.put(name, value);
    return new Launch(jvmArguments, changed, settings, start);
  }

  /// Returns this launch with a setting in the place of one of the same kind.
  public Launch withSetting(HostSetting setting) {
    var changed =
        new ArrayList<>(
            settings.stream().filter(other -> other.getClass() != setting.getClass()).toList());
    changed.add(setting);
    return new Launch(jvmArguments, environment, changed, start);
  }

  public Launch withStart(StartWindow changed) {
    return new Launch(jvmArguments, environment, settings, Optional.of(changed));
  }
}
