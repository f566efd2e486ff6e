package org.actant.exchange.refi;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.actant.provenance.Digest;

/// The name of a thing in an exchange file. Files write it in either case, with or without braces;
/// here it is in upper case without. It is unique among the elements of one name only: a passage
/// marked on a page and the same passage marked in the page's text often share one.
public record Guid(String value) implements Comparable<Guid> {
  private static final String BARE =
      "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}";
  private static final Pattern WRITTEN = Pattern.compile(BARE + "|\\{" + BARE + "\\}");

  public Guid {
    if (!WRITTEN.matcher(value).matches()) {
      throw new IllegalArgumentException("not a GUID: " + value);
    }
    value = value.replaceAll("[{}]", "").toUpperCase(Locale.ROOT);
  }

  static Optional<Guid> parse(String text) {
    String token = text.strip();
    return WRITTEN.matcher(token).matches() ? Optional.of(new Guid(token)) : Optional.empty();
  }

  /// Returns the GUID of what these words name, always the same one: the beginning of their SHA-256
  /// with the version and variant of RFC 9562, section 5.8.
  public static Guid of(String... words) {
    byte[] name = String.join("\u0000", words).getBytes(StandardCharsets.UTF_8);
    byte[] bytes = HexFormat.of().parseHex(Digest.of(name).hex().substring(0, 32));
    bytes[6] = (byte) (bytes[6] & 0x0F | 0x80);
    bytes[8] = (byte) (bytes[8] & 0x3F | 0x80);
    String hex = HexFormat.of().formatHex(bytes);
    return new Guid(
        String.join(
            "-",
            hex.substring(0, 8),
            hex.substring(8, 12),
            hex.substring(12, 16),
            hex.substring(16, 20),
            hex.substring(20)));
  }

  @Override
  public int compareTo(Guid other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
