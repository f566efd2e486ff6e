package org.actant.audit.rule;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.actant.audit.evidence.MeasuredRow;

/// The counter ranges of processors that RAPL reads, in joules: 32 bits of the energy unit, as
/// `max_energy_range_uj` of the kernel's powercap tree says.
public enum Wrap {
  AMD("AMD", 65_532.61, Pattern.compile("amd|epyc|ryzen|threadripper|opteron")),
  INTEL("Intel", 262_143.33, Pattern.compile("intel|xeon|core\\(tm\\)|pentium"));

  private final String maker;
  private final double joules;
  private final Pattern words;

  Wrap(String maker, double joules, Pattern words) {
    this.maker = maker;
    this.joules = joules;
    this.words = words;
  }

  public String maker() {
    return maker;
  }

  public double joules() {
    return joules;
  }

  /// The ranges that a row's processor may have: both where the file does not name it.
  public static List<Wrap> of(MeasuredRow row) {
    String model = row.fact("cpu_model").toLowerCase(Locale.ROOT);
    for (Wrap wrap : values()) {
      if (wrap.words.matcher(model).find()) {
        return List.of(wrap);
      }
    }
    return List.of(values());
  }
}
