package org.actant.pack;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A licence that lets everybody pass a document on, whole and in parts, as the Open Definition 2.1
/// asks. Licences that forbid commercial use or changes are not among them, nor is "freely
/// available".
///
/// @param spdx identifier in the SPDX licence list, or the usual name where the list has none
/// @param url where the licence is published
public record OpenLicence(String spdx, String url) {
  private static final Pattern CREATIVE_COMMONS =
      Pattern.compile("cc-(by|by-sa)-([1-4]\\.[05])(?:-[a-z]{2,5})?");
  private static final Pattern CREATIVE_COMMONS_URL =
      Pattern.compile(
          "https?://creativecommons\\.org/licenses/(by|by-sa)/([1-4]\\.[05])(?:/[a-z-]+)*/?(?:deed(?:\\.[a-z-]+)?)?");

  /// Spellings, written as [#plain] leaves them.
  private record Known(List<String> spellings, OpenLicence licence) {}

  private static final List<Known> KNOWN =
      List.of(
          known(
              "CC0-1.0",
              "https://creativecommons.org/publicdomain/zero/1.0/",
              "cc0",
              "cc0-1.0",
              "cc-zero",
              "https://creativecommons.org/publicdomain/zero/1.0/"),
          known(
              "PDM-1.0",
              "https://creativecommons.org/publicdomain/mark/1.0/",
              "public-domain",
              "pdm-1.0",
              "us-government-work",
              "us-government-work,-public-domain",
              "https://creativecommons.org/publicdomain/mark/1.0/"),
          known(
              "OGL-UK-3.0",
              "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
              "ogl-uk-3.0",
              "ogl-v3.0",
              "ogl-3.0",
              "open-government-licence-v3.0",
              "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"),
          known(
              "Reuse 2011/833/EU",
              "https://eur-lex.europa.eu/eli/dec/2011/833/oj",
              "reuse-2011/833/eu",
              "eu-legal-text,-reuse-2011/833/eu",
              "eu-reuse-decision-2011/833/eu"),
          known("ODC-By-1.0", "https://opendatacommons.org/licenses/by/1-0/", "odc-by-1.0"),
          known("ODbL-1.0", "https://opendatacommons.org/licenses/odbl/1-0/", "odbl-1.0"),
          known("PDDL-1.0", "https://opendatacommons.org/licenses/pddl/1-0/", "pddl-1.0"),
          known("Apache-2.0", "https://www.apache.org/licenses/LICENSE-2.0", "apache-2.0"),
          known("MIT", "https://opensource.org/license/mit", "mit"));

  private static Known known(String spdx, String url, String... spellings) {
    return new Known(List.of(spellings), new OpenLicence(spdx, url));
  }

  /// Returns the open licence that these words name; nothing for any other words, also for those
  /// that only mention one.
  public static Optional<OpenLicence> of(String words) {
    String plain = plain(words);
    for (Pattern pattern : List.of(CREATIVE_COMMONS, CREATIVE_COMMONS_URL)) {
      Matcher matcher = pattern.matcher(plain);
      if (matcher.matches()) {
        return Optional.of(creativeCommons(matcher.group(1), matcher.group(2)));
      }
    }
    return KNOWN.stream()
        .filter(known -> known.spellings.contains(plain))
        .findFirst()
        .map(Known::licence);
  }

  /// The names of all of them, for people.
  public static String names() {
    return "CC-BY and CC-BY-SA, "
        + String.join(", ", KNOWN.stream().map(known -> known.licence.spdx).toList());
  }

  private static OpenLicence creativeCommons(String kind, String version) {
    return new OpenLicence(
        "CC-" + kind.toUpperCase(Locale.ROOT) + "-" + version,
        "https://creativecommons.org/licenses/" + kind + "/" + version + "/");
  }

  private static String plain(String words) {
    return words
        .strip()
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\s+", "-")
        .replaceAll("^creative-commons-attribution-share-?alike-([1-4]\\.[05]).*$", "cc-by-sa-$1")
        .replaceAll(
            "^creative-commons-attribution-([1-4]\\.[05])(-international)?(-licen[cs]e)?$",
            "cc-by-$1");
  }
}
