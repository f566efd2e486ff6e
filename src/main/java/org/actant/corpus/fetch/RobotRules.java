package org.actant.corpus.fetch;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The rules of a `robots.txt` for one program (RFC 9309): those of the groups that name it, else
/// those for `*`. The longest rule that matches a path decides, and permission wins a tie.
final class RobotRules {
  static final RobotRules ALL_ALLOWED = new RobotRules(List.of(), Duration.ZERO);
  private static final Duration LONGEST_DELAY = Duration.ofSeconds(30);

  private record Rule(boolean allow, int length, Pattern path) {}

  private final List<Rule> rules;
  private final Duration delay;

  private RobotRules(List<Rule> rules, Duration delay) {
    this.rules = List.copyOf(rules);
    this.delay = delay;
  }

  /// @param program the product token, in lower case
  static RobotRules parse(String text, String program) {
    RobotRules named = parseGroup(text, program);
    return named == null ? parseFor(text, "*") : named;
  }

  private static RobotRules parseFor(String text, String agent) {
    RobotRules rules = parseGroup(text, agent);
    return rules == null ? ALL_ALLOWED : rules;
  }

  private static @Nullable RobotRules parseGroup(String text, String agent) {
    var rules = new ArrayList<Rule>();
    Duration delay = Duration.ZERO;
    boolean found = false;
    boolean inGroup = false;
    boolean naming = false;
    for (String line : text.lines().toList()) {
      String[] field = line.replaceFirst("#.*", "").split(":", 2);
      if (field.length < 2) {
        continue;
      }
      String value = field[1].strip();
      String name = field[0].strip().toLowerCase(Locale.ROOT);
      if (name.equals("user-agent")) {
        inGroup = value.toLowerCase(Locale.ROOT).equals(agent) || naming && inGroup;
        found |= inGroup;
        naming = true;
        continue;
      }
      naming = false;
      if (inGroup && name.equals("crawl-delay")) {
        delay = delay(value);
      } else if (inGroup && (name.equals("allow") || name.equals("disallow")) && !value.isEmpty()) {
        rules.add(new Rule(name.equals("allow"), value.length(), pattern(value)));
      }
    }
    return found ? new RobotRules(rules, delay) : null;
  }

  private static Duration delay(String seconds) {
    if (!seconds.matches("[0-9]{1,4}(\\.[0-9]{1,3})?")) {
      return Duration.ZERO;
    }
    Duration asked = Duration.ofMillis(Math.round(Double.parseDouble(seconds) * 1000));
    return asked.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : asked;
  }

  /// `*` stands for anything, and `$` at the end for the end of the path.
  private static Pattern pattern(String rule) {
    boolean whole = rule.endsWith("$");
    var regex = new StringBuilder();
    for (String literal : (whole ? rule.substring(0, rule.length() - 1) : rule).split("\\*", -1)) {
      regex.append(regex.isEmpty() ? "" : ".*?").append(Pattern.quote(literal));
    }
    return Pattern.compile(regex + (whole ? "" : ".*"), Pattern.DOTALL);
  }

  boolean allows(URI address) {
    String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
    String path =
        address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
    int longest = -1;
    boolean allowed = true;
    for (Rule rule : rules) {
      boolean decides = rule.length > longest || rule.length == longest && rule.allow;
      if (decides && rule.path.matcher(path + query).matches()) {
        longest = rule.length;
        allowed = rule.allow;
      }
    }
    return allowed;
  }

  /// The time that the server's owner wants between two requests; at most half a minute.
  Duration delay() {
    return delay;
  }
}
