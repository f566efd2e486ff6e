package org.actant.audit.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import org.actant.audit.evidence.Evidence;
import org.actant.audit.evidence.Settings;

/// A variant that also has the setting of another one.
final class ConfoundedSetting implements Rule {
  @Override
  public String id() {
    return "confounded-setting";
  }

  @Override
  public Explanation explanation() {
    return new Explanation(
        "a variant that carries the knob of another",
        "The settings of each variant that differ from the baseline's (see setting-not-applied for"
            + " which one that is). Where all differences of one variant are found, with the same"
            + " values, in another, an effect of the second cannot be told from the first: a"
            + " warning. Where a variant's name says that it combines (combined, plus, and,"
            + " optimal, all), nothing is reported.",
        "The variant \"pin memory\" sets fp16: true, the only difference of the variant \"f16\".",
        "Needs settings files in the folders of the variants. A combination on purpose whose name"
            + " does not say so is reported.",
        CleanData.RATE);
  }

  @Override
  public List<Finding> check(Evidence evidence) {
    var findings = new ArrayList<Finding>();
    for (Variants variants : Variants.of(evidence)) {
      for (String variant : variants.settings().keySet()) {
        for (String other : variants.settings().keySet()) {
          SortedMap<String, Settings.Setting> own = variants.differences(variant);
          SortedMap<String, Settings.Setting> of = variants.differences(other);
          if (!variant.equals(other)
              && !of.isEmpty()
              && !combines(variant)
              && !names(other, of).isEmpty()
              && names(variant, of).isEmpty()
              && holds(own, of)) {
            findings.add(finding(variants, variant, other, of));
          }
        }
      }
    }
    return findings;
  }

  private Finding finding(
      Variants variants, String variant, String other, SortedMap<String, Settings.Setting> of) {
    Settings settings = Objects.requireNonNull(variants.settings().get(variant));
    String first = of.firstKey();
    long line = Objects.requireNonNull(settings.values().get(first)).line();
    return Finding.at(
        this,
        Severity.WARNING,
        settings.place(),
        "line " + line + ", " + first,
        variant,
        Show.some(
            of.entrySet().stream().map(e -> e.getKey() + ": " + e.getValue().text()).toList(), 3),
        "the value of the baseline, " + variants.baseline().orElseThrow(),
        "These are all the settings in which %s differs from the baseline. An effect of %s cannot be told from that of %s."
            .formatted(other, variant, other));
  }

  private static boolean holds(
      SortedMap<String, Settings.Setting> own, SortedMap<String, Settings.Setting> of) {
    return of.entrySet().stream()
        .allMatch(entry -> {
          Settings.Setting setting = own.get(entry.getKey());
          return setting != null && setting.text().equals(entry.getValue().text());
        });
  }

  /// The words of a variant's name that its settings speak of.
  private static List<String> names(String variant, SortedMap<String, Settings.Setting> settings) {
    return Variants.words(variant).stream()
        .filter(word -> word.length() > 2)
        .filter(word ->
            settings.keySet().stream()
                .map(path -> path.substring(path.lastIndexOf('.') + 1))
                .flatMap(key -> Variants.words(key).stream())
                .anyMatch(key -> alike(key, word)))
        .toList();
  }

  /// `f16` is `fp16`: equal letters and digits up to one that is left out.
  private static boolean alike(String a, String b) {
    String longer = a.length() >= b.length() ? a : b;
    String shorter = longer.equals(a) ? b : a;
    if (longer.equals(shorter) || (shorter.length() > 3 && longer.startsWith(shorter))) {
      return true;
    }
    if (longer.length() - shorter.length() != 1) {
      return false;
    }
    for (int i = 0; i < longer.length(); i++) {
      if ((longer.substring(0, i) + longer.substring(i + 1)).equals(shorter)) {
        return true;
      }
    }
    return false;
  }

  private static boolean combines(String variant) {
    return Variants.words(variant).stream()
        .anyMatch(
            List.of("combined", "combination", "combo", "plus", "and", "optimal", "all", "best")
                ::contains);
  }
}
