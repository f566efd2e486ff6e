package org.actant.corpus.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// The rules of RFC 9309.
class RobotRulesTest {
  @Test
  void theLongestRuleDecidesAndPermissionWinsATie() {
    String text =
        "User-agent: *\n"
            + "Disallow: /example/\n"
            + "Allow: /example/allowed.gif\n"
            + "Disallow: /x\n"
            + "Allow: /x\n";
    assertThat(allows(text, "/example/other.gif")).isFalse();
    assertThat(allows(text, "/example/allowed.gif")).isTrue();
    assertThat(allows(text, "/x")).isTrue();
    assertThat(allows(text, "/")).isTrue();
  }

  @Test
  void aGroupThatNamesTheProgramReplacesTheGeneralOne() {
    String text =
        "User-agent: other\nUser-agent: ACTANT\nDisallow: /a\n\nUser-agent: *\nDisallow: /\n";
    assertThat(allows(text, "/a")).isFalse();
    assertThat(allows(text, "/b")).isTrue();
    assertThat(allows("User-agent: other\nDisallow: /\n", "/b")).isTrue();
    assertThat(allows("User-agent: *\nDisallow:\n", "/b")).isTrue();
  }

  @Test
  void starsAndDollarsAreWildcards() {
    String text = "User-agent: * # all\nDisallow: /*.pdf$\nDisallow: /a*b?q=\n";
    assertThat(allows(text, "/x/report.pdf")).isFalse();
    assertThat(allows(text, "/x/report.pdf?download")).isTrue();
    assertThat(allows(text, "/axxb?q=1")).isFalse();
  }

  @Test
  void aDelayIsKeptWithinReason() {
    assertThat(RobotRules.parse("User-agent: *\nCrawl-delay: 2.5", "actant").delay())
        .isEqualTo(Duration.ofMillis(2500));
    assertThat(RobotRules.parse("User-agent: *\nCrawl-delay: 9999", "actant").delay())
        .isEqualTo(Duration.ofSeconds(30));
  }

  private static boolean allows(String text, String path) {
    return RobotRules.parse(text, "actant").allows(URI.create("http://localhost" + path));
  }
}
