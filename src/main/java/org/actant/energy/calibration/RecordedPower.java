package org.actant.energy.calibration;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.actant.energy.Channel;
import org.actant.energy.EnergyTotal;
import org.actant.energy.Reading;
import org.actant.energy.Scope;
import org.actant.energy.Tier;
import org.actant.energy.recording.Recording;
import org.actant.energy.recording.Series;
import org.actant.energy.recording.Window;
import org.actant.input.InputException;
import org.actant.measure.Quantity;
import org.jspecify.annotations.Nullable;

/// A recording as a reference: its windows where they are named as the steps, else its readings
/// over the time of a step. So the log of a wall meter that ran beside the load, once imported, is
/// joined by the clocks of both.
public final class RecordedPower {
  private final String name;
  private final Recording recording;
  private final List<Channel> channels;

  private RecordedPower(String name, Recording recording, List<Channel> channels) {
    this.name = name;
    this.recording = recording;
    this.channels = channels;
  }

  /// @throws InputException if the recording holds no joules or watts of the machine of T1 to T3
  public static RecordedPower of(String name, Recording recording) {
    List<Channel> all =
        Stream.concat(
                recording.series().stream().map(Series::channel),
                recording.windows().stream().flatMap(w -> w.amounts().keySet().stream()))
            .filter(channel -> channel.scope() == Scope.MACHINE)
            .filter(channel -> channel.tier().compareTo(Tier.T3) <= 0)
            .distinct()
            .toList();
    Channel best =
        all.stream()
            .filter(channel -> channel.isEnergy() || channel.unit().equals("W"))
            .min(
                Comparator.comparing(Channel::tier)
                    .thenComparing(channel -> !channel.isEnergy())
                    .thenComparing(Channel::domain)
                    .thenComparing(Comparator.naturalOrder()))
            .orElseThrow(() ->
                new InputException(
                    name + " holds no joules or watts of the machine from a meter of T1 to T3"));
    Predicate<Channel> same =
        channel -> channel.meter().equals(best.meter()) && channel.isEnergy() == best.isEnergy();
    Collection<Channel> parts =
        best.isEnergy() ? EnergyTotal.parts(all.stream().filter(same).toList()) : List.of(best);
    return new RecordedPower(name, recording, parts.stream().sorted().toList());
  }

  public Source source() {
    Channel first = channels.stream().min(Comparator.comparing(Channel::domain)).orElseThrow();
    return new Source(name, first.tier(), first.domain());
  }

  /// Returns the rows that the recording covers, with its watts.
  public List<StepRow> join(List<StepRow> rows) {
    Map<String, Window> windows = new TreeMap<>();
    recording.windows().forEach(window -> windows.putIfAbsent(window.name(), window));
    boolean named = rows.stream().anyMatch(row -> windows.containsKey(row.step().name()));
    return rows.stream()
        .map(row -> row.with(named ? ofWindow(windows.get(row.step().name())) : ofTime(row)))
        .filter(row -> row.watts().isPresent())
        .toList();
  }

  private OptionalDouble ofWindow(@Nullable Window window) {
    if (window == null) {
      return OptionalDouble.empty();
    }
    double sum = 0;
    for (Channel channel : channels) {
      if (!(window.amounts().get(channel) instanceof Reading.Measured(Quantity amount))) {
        return OptionalDouble.empty();
      }
      sum += channel.isEnergy() ? amount.value() / window.durationS() : amount.value();
    }
    return OptionalDouble.of(sum);
  }

  private OptionalDouble ofTime(StepRow row) {
    double from = Duration.between(started(), Instant.parse(row.began())).toMillis() / 1000.0;
    double sum = 0;
    for (Channel channel : channels) {
      SortedMap<Double, Double> points = points(channel);
      OptionalDouble part =
          channel.isEnergy()
              ? Timeline.rate(points, from, from + row.durationS())
              : Timeline.mean(points, from, from + row.durationS());
      if (part.isEmpty()) {
        return part;
      }
      sum += part.getAsDouble();
    }
    return OptionalDouble.of(sum);
  }

  private Instant started() {
    String text = recording.run().started();
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      throw new InputException(
          name
              + " has no windows named as the steps, and found `"
              + text
              + "` as its start; expected a date and time with offset, so that it can be joined by"
              + " time");
    }
  }

  private SortedMap<Double, Double> points(Channel channel) {
    var points = new TreeMap<Double, Double>();
    for (Series series : recording.series()) {
      if (series.channel().equals(channel)) {
        for (Series.Point point : series.points()) {
          if (point.reading() instanceof Reading.Measured(Quantity amount)) {
            points.put(point.atS(), amount.value());
          }
        }
      }
    }
    return points;
  }
}
