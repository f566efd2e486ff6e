package org.actant.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds when a claim is about and what it is compared with.
///
/// @param dates years of deeds and promises
/// @param baselines base years, and comparisons that name no year
record Years(List<Moment> dates, List<Moment> baselines) {
  private static final String YEAR =
      "(?:(?:FY|fiscal(?:\\s+year)?|CY|calendar\\s+year|year)\\s?'?)?((?:19|20)\\d\\d)(?![\\d%]|[.,]\\d)";
  private static final Pattern ANY =
      Pattern.compile(
          "(?<![\\d.,/$€-])" + YEAR + "|\\bFY\\s?'?(\\d\\d)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern TARGET =
      Pattern.compile(
          "\\b(?:by|until|before|no later"
              + " than|through|toward|towards|beyond)\\s+(?:the\\s+)?(?:end\\s+of\\s+)?"
              + YEAR,
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BASE_YEAR =
      Pattern.compile(
          "\\b(?:compared\\s+(?:to|with)|relative\\s+to|versus|vs\\.?|against|over|below|above|than(?:\\s+in)?|since|from)\\s+(?:(?:a|an|our|the|its|their)\\s+)?(?:levels\\s+(?:of|in)\\s+)?"
              + YEAR
              + "(?:\\s+(?:levels?|base(?:line)?(?:\\s+year)?|figures?|values?))?"
              + "|\\bbetween\\s+"
              + YEAR
              + "(?=\\s+and\\s+(?:19|20)\\d\\d)|\\b"
              + YEAR
              + "\\s+(?:base\\s?line|base\\s+year|levels)|\\b(?:base\\s?line|base\\s+year)\\s+(?:year\\s+)?(?:of|is|in)\\s+"
              + YEAR,
          Pattern.CASE_INSENSITIVE);
  private static final Pattern COMPARISON =
      Pattern.compile(
          "\\b(?:compared\\s+(?:to|with)|relative\\s+to|versus|in\\s+comparison\\s+(?:to|with)|as\\s+opposed\\s+to)\\s+(?:\\w+[\\s-]?){1,4}|\\b(?:than|over|from|below|above)\\s+(?:the|our|its|a)?\\s*(?:previous|prior|preceding|last)\\s+(?:fiscal\\s+)?year|\\byear[-"
              + " ](?:over|on)[-"
              + " ]year|\\b(?:up|down)\\s+from\\s+[\\d.,]+|\\b(?:for|in|of)\\s+the\\s+(?:prior|previous|preceding)\\s+year|\\b(?:\\w+er|more|less)\\s+than\\s+(?!\\d|one\\b|half\\b|two\\b|three\\b|ever\\b|just\\b|a\\s+(?:third|quarter|dozen))[\\w-]+(?:\\s+[\\w-]+)?|\\b(?:the\\s+)?industry\\s+average|\\bbusiness[-"
              + " ]as[- ]usual|\\bbase\\s?line"
              + "|\\bthan\\s+(?:a\\s+|the\\s+|an\\s+)?(?:typical|conventional|traditional|average|comparable|standard|typical)\\s+[\\w-]+",
          Pattern.CASE_INSENSITIVE);

  /// @param year empty where none is named
  /// @param target whether the year is one by which something is to be done
  record Moment(int start, int end, String words, Optional<Integer> year, boolean target) {}

  /// @param base where the sentence starts in its document
  static Years of(String sentence, int base) {
    var baselines = new ArrayList<Moment>();
    var dates = new ArrayList<Moment>();
    collect(TARGET, sentence, base, true, dates, List.of());
    collect(BASE_YEAR, sentence, base, false, baselines, dates);
    collect(COMPARISON, sentence, base, false, baselines, dates);
    var taken = new ArrayList<>(baselines);
    taken.addAll(dates);
    collect(ANY, sentence, base, false, dates, taken);
    dates.sort(java.util.Comparator.comparingInt(Moment::start));
    return new Years(List.copyOf(dates), List.copyOf(baselines));
  }

  private static void collect(
      Pattern pattern,
      String sentence,
      int base,
      boolean target,
      List<Moment> into,
      List<Moment> taken) {
    Matcher matcher = pattern.matcher(sentence);
    while (matcher.find()) {
      int start = base + matcher.start();
      int end = base + matcher.end();
      boolean free =
          taken.stream().noneMatch(m -> m.start < end && start < m.end)
              && into.stream().noneMatch(m -> m.start < end && start < m.end);
      if (free) {
        into.add(new Moment(start, end, matcher.group(), year(matcher), target));
      }
    }
  }

  private static Optional<Integer> year(Matcher matcher) {
    for (int group = 1; group <= matcher.groupCount(); group++) {
      String text = matcher.group(group);
      if (text != null) {
        int year = Integer.parseInt(text);
        return Optional.of(year < 100 ? 2000 + year : year);
      }
    }
    return Optional.empty();
  }

  /// The year by which something is promised: the latest target.
  Optional<Integer> target() {
    return dates.stream()
        .filter(Moment::target)
        .flatMap(m -> m.year().stream())
        .max(Integer::compare);
  }

  /// The year of comparison.
  Optional<Integer> baseline() {
    return baselines.stream().flatMap(m -> m.year().stream()).findFirst();
  }
}
