package org.actant.experiment.replication;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.actant.experiment.Studies;
import org.actant.input.InputException;
import org.actant.input.YamlValue;
import org.actant.workspace.Workspace;

/// Reads claims: the files `experiments/replications/<claim>.yaml`.
final class ClaimFile {
  static final String FOLDER = Studies.FOLDER + "/replications";
  private static final String ENDING = ".yaml";

  private ClaimFile() {}

  /// All claim files of a workspace, sorted.
  static List<Path> all(Workspace workspace) throws IOException {
    return workspace.list(FOLDER).stream()
        .filter(file -> file.getFileName().toString().endsWith(ENDING))
        .sorted()
        .toList();
  }

  /// @throws InputException with file and line, if the claim is not complete
  static Claim read(Path file) throws IOException {
    YamlValue claim = YamlValue.read(file);
    claim.allowKeys("claim", "source", "operationalization", "limits", "parts", "not-testable");
    YamlValue source = claim.get("source");
    source.allowKeys("text", "url", "where");
    Optional<YamlValue> reason = claim.find("not-testable");
    Optional<YamlValue> parts = claim.find("parts");
    if (reason.isPresent() == parts.isPresent()) {
      throw claim.unexpected(
          reason.isPresent() ? "with both `parts` and `not-testable`" : "without `parts`",
          "either the numbers to test, or the reason why they cannot be tested here");
    }
    var read = new ArrayList<Claim.Part>();
    parts.ifPresent(list -> list.list().forEach(part -> read.add(part(part))));
    if (reason.isEmpty() && read.isEmpty()) {
      throw claim.unexpected("with no parts", "at least one number");
    }
    String name = file.getFileName().toString();
    return new Claim(
        name.substring(0, name.length() - ENDING.length()),
        claim.string("claim"),
        new Claim.Source(
            source.string("text"),
            source.find("url").map(YamlValue::string).orElse(""),
            source.string("where")),
        claim.find("operationalization").map(YamlValue::string).orElse(""),
        claim.string("limits"),
        read,
        reason.map(YamlValue::string));
  }

  private static Claim.Part part(YamlValue part) {
    part.allowKeys(
        "name", "claimed", "unit", "as", "rule", "tolerance", "study", "condition", "metric");
    return new Claim.Part(
        part.string("name"),
        part.get("claimed").number(-1e12, 1e12),
        part.string("unit"),
        word(part.get("as"), Scale.values()),
        word(part.get("rule"), Claim.Rule.values()),
        part.get("tolerance").number(0, 1e12),
        part.string("study"),
        part.string("condition"),
        part.string("metric"));
  }

  private static <E extends Enum<E>> E word(YamlValue value, E[] all) {
    Function<E, String> spelled =
        constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return Arrays.stream(all)
        .filter(constant -> spelled.apply(constant).equals(value.string()))
        .findFirst()
        .orElseThrow(() ->
            value.unexpected(
                "is `" + value.string() + "`",
                "one of " + String.join(", ", Arrays.stream(all).map(spelled).toList())));
  }
}
