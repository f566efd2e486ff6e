package org.actant.pack;

/// `README.md` of a pack: what it is and how it is checked, for people.
final class Readme {
  static final String FILE = "README.md";

  private Readme() {}

  static String of(PackSettings settings, PackFacts facts) {
    var text = new StringBuilder();
    text.append("# ").append(settings.title()).append("\n\n");
    text.append(
        """
        This is the pack of the report `%s`: its documents, its tables, their SQL, and what they were made from, as an
        Actant workspace. `ro-crate-metadata.json` describes every file and what made it, `manifest-sha256.txt` has the digests
        (`sha256sum -c manifest-sha256.txt`), `actant-pack.json` says what is not here and why.

        Check it with `actant verify FILE.zip`: every file is compared with its digest, and every stage is done again from the
        files in the pack. Ask where a number comes from with `actant why TABLE:ROW:COLUMN` in the folder that it was unpacked in.

        - made by: `%s`
        - with: Actant %s%s
        - licence: %s
        """
            .formatted(
                facts.report(),
                facts.command(),
                facts.actant(),
                facts.commit().isEmpty() ? "" : ", commit " + facts.commit(),
                settings.licence().isEmpty() ? "none stated" : settings.licence()));
    if (facts.documents().stream().anyMatch(document -> !document.shared())) {
      text.append("\n## Documents that are not here\n\n").append(facts.rule()).append("\n\n");
      text.append("Open licences are ").append(OpenLicence.names()).append(".\n\n");
      for (Sharing.Document document : facts.documents()) {
        if (!document.shared()) {
          text.append(
              "- `%s`: %s, %s. SHA-256 %s. Not here because %s.\n"
                  .formatted(
                      document.id(),
                      document.issuer(),
                      document.title(),
                      document.sha256().isEmpty() ? "not stated" : document.sha256(),
                      document.reason()));
        }
      }
    }
    return text.toString();
  }
}
