package org.actant.energy.recording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.actant.energy.Availability;
import org.actant.energy.Channel;
import org.actant.energy.Meter;
import org.actant.energy.Probe;
import org.actant.energy.Reading;
import org.actant.energy.Tier;
import org.jspecify.annotations.Nullable;

/// Plays a recording back as a meter: t seconds after it was first read it says what the recording
/// said t seconds after the start of its run, with amounts interpolated in between. Nothing is
/// measured: the meters' names begin with `replay:`, and [#mark] says so in a note.
///
/// A recording without readings in time, as of an imported table, is played as if its windows had
/// followed each other and each had drawn evenly.
public final class ReplayMeter implements Meter {
  private static final String PREFIX = "replay:";

  private final Recording recording;
  private final LongSupplier nanoClock;
  private final SortedMap<Channel, Track> tracks;
  private final double beginS;

  public ReplayMeter(Recording recording) {
    this(recording, System::nanoTime);
  }

  ReplayMeter(Recording recording, LongSupplier nanoClock) {
    this.recording = recording;
    this.nanoClock = nanoClock;
    this.tracks = tracks(recording);
    double first = tracks.values().stream().mapToDouble(Track::firstS).min().orElse(0);
    this.beginS = recording.window("run").map(run -> run.beginS().orElse(first)).orElse(first);
  }

  private static SortedMap<Channel, Track> tracks(Recording recording) {
    SortedMap<Channel, Track> tracks = new TreeMap<>();
    for (Series series : recording.series()) {
      if (!series.points().isEmpty()) {
        tracks.put(renamed(series.channel()), Track.of(series));
      }
    }
    return tracks.isEmpty() ? tracksOfWindows(recording) : tracks;
  }

  /// A window named `run` holds all others; without one they follow each other.
  private static SortedMap<Channel, Track> tracksOfWindows(Recording recording) {
    List<Window> windows = recording.window("run").map(List::of).orElse(recording.windows());
    SortedMap<Channel, List<Window>> byChannel = new TreeMap<>();
    for (Window window : windows) {
      window
          .amounts()
          .keySet()
          .forEach(
              channel -> byChannel.computeIfAbsent(channel, _ -> new ArrayList<>()).add(window));
    }
    SortedMap<Channel, Track> tracks = new TreeMap<>();
    byChannel.forEach((channel, some) -> {
      if (some.size() == windows.size()) { // a gap has no figure
        tracks.put(renamed(channel), Track.of(channel, windows));
      }
    });
    return tracks;
  }

  private static Channel renamed(Channel c) {
    String meter = c.meter().startsWith(PREFIX) ? c.meter() : PREFIX + c.meter();
    return new Channel(meter, c.name(), c.tier(), c.domain(), c.scope(), c.unit());
  }

  @Override
  public String name() {
    return "replay";
  }

  @Override
  public Tier tier() {
    return tracks.keySet().stream()
        .map(Channel::tier)
        .min(Comparator.naturalOrder())
        .orElse(Tier.T6);
  }

  @Override
  public String description() {
    return "plays a recording of " + recording.origin().tool() + " back; nothing is measured";
  }

  @Override
  public Availability availability() {
    return tracks.isEmpty()
        ? new Availability.Absent("the recording holds no figures that could be played")
        : new Availability.Present(
            String.format(Locale.ROOT, "REPLAY of %d channels", tracks.size()));
  }

  @Override
  public Probe open(long pid) {
    return new Probe() {
      private OptionalLong opened = OptionalLong.empty();

      @Override
      public SortedMap<Channel, Reading> read() {
        long now = nanoClock.getAsLong();
        if (opened.isEmpty()) {
          opened = OptionalLong.of(now);
        }
        double atS = beginS + (now - opened.getAsLong()) / 1e9;
        SortedMap<Channel, Reading> readings = new TreeMap<>();
        tracks.forEach((channel, track) -> readings.put(channel, track.between(beginS, atS)));
        return readings;
      }

      @Override
      public String method(Channel channel) {
        return "REPLAY: " + methodOf(tracks.get(channel));
      }

      @Override
      public void close() {}
    };
  }

  private static String methodOf(@Nullable Track track) {
    return track == null ? "" : track.method();
  }

  /// Returns a recording that was made with this meter, marked as such, with the idle window of the
  /// recording that was played.
  ///
  /// @param file that was played
  public Recording mark(Recording made, String file) {
    var windows = new ArrayList<Window>();
    recording.window("idle").ifPresent(idle -> windows.add(renamed(idle)));
    windows.addAll(made.windows());
    String started = recording.run().started();
    return new Recording(made.origin(), made.run(), made.series(), windows, made.notes())
        .with(
            List.of(
                "REPLAY: the channels of `"
                    + PREFIX
                    + "` meters play back "
                    + file
                    + (started.isEmpty() ? "" : " of " + started)
                    + "; they say nothing about this run"));
  }

  private static Window renamed(Window window) {
    SortedMap<Channel, Reading> amounts = new TreeMap<>();
    window.amounts().forEach((channel, reading) -> amounts.put(renamed(channel), reading));
    return new Window(window.name(), window.beginS(), window.durationS(), amounts, window.where());
  }
}
