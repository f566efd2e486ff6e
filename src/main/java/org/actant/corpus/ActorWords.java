package org.actant.corpus;

import static org.actant.corpus.ActorType.ACADEMIA;
import static org.actant.corpus.ActorType.ASSOCIATION;
import static org.actant.corpus.ActorType.COMPANY;
import static org.actant.corpus.ActorType.GOVERNMENT;
import static org.actant.corpus.ActorType.NGO;
import static org.actant.corpus.ActorType.OTHER;
import static org.actant.corpus.ActorType.UNION;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words by which public consultations name kinds of respondents, such as those of the European
/// Commission's "Have your say" and of regulations.gov, as [ActorType]s. Case and punctuation do
/// not matter; where there are parentheses, what stands before or inside them is enough.
final class ActorWords {
  private static final Map<ActorType, List<String>> WORDS =
      Map.of(
          COMPANY,
          List.of(
              "company",
              "company business",
              "company business organisation",
              "business",
              "business organisation",
              "commercial organisation",
              "private sector",
              "private company",
              "corporation",
              "enterprise",
              "industry",
              "firm",
              "sme",
              "start up",
              "consultancy",
              "law firm",
              "professional consultancy"),
          ASSOCIATION,
          List.of(
              "association",
              "business association",
              "business or trade association",
              "industry association",
              "trade association",
              "trade and business association",
              "professional association",
              "chamber of commerce",
              "trade and business organisation"),
          NGO,
          List.of(
              "ngo",
              "non governmental organisation",
              "non profit",
              "non profit organisation",
              "not for profit organisation",
              "civil society",
              "civil society organisation",
              "environmental organisation",
              "consumer organisation",
              "advocacy group",
              "charity",
              "foundation",
              "community organisation",
              "public interest group"),
          ACADEMIA,
          List.of(
              "academia",
              "academic",
              "academic institution",
              "academic research institution",
              "academic research instititution", // so spelt in the Commission's exports
              "research institution",
              "research institute",
              "research organisation",
              "university",
              "higher education institution",
              "think tank"),
          GOVERNMENT,
          List.of(
              "government",
              "public authority",
              "public body",
              "public administration",
              "government agency",
              "government department",
              "national government",
              "federal government",
              "state government",
              "local government",
              "local authority",
              "regional authority",
              "national authority",
              "regulator",
              "ministry",
              "municipality",
              "international organisation",
              "intergovernmental organisation",
              "eu institution",
              "tribal government"),
          UNION,
          List.of(
              "union", "trade union", "labor union", "labour union", "trade union organisation"),
          OTHER,
          List.of(
              "other",
              "eu citizen",
              "non eu citizen",
              "citizen",
              "individual",
              "member of the public",
              "private individual",
              "anonymous"));

  private static final Map<String, ActorType> TYPES = types();
  private static final Pattern PARENTHESES = Pattern.compile("(.*?)\\(([^()]*)\\)(.*)");

  private ActorWords() {}

  static Optional<ActorType> type(String word) {
    Matcher parts = PARENTHESES.matcher(word);
    return find(word)
        .or(() -> parts.matches() ? find(parts.group(1) + parts.group(3)) : Optional.empty())
        .or(() -> parts.matches() ? find(parts.group(2)) : Optional.empty());
  }

  private static Optional<ActorType> find(String word) {
    return Optional.ofNullable(TYPES.get(plain(word)));
  }

  private static String plain(String word) {
    return word.toLowerCase(Locale.ROOT)
        .replace("organization", "organisation")
        .replaceAll("[^a-z]+", " ")
        .strip();
  }

  private static Map<String, ActorType> types() {
    var types = new HashMap<String, ActorType>();
    WORDS.forEach((type, words) -> words.forEach(word -> types.put(word, type)));
    return types;
  }
}
