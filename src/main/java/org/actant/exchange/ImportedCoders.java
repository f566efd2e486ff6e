package org.actant.exchange;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.actant.exchange.refi.Guid;
import org.actant.exchange.refi.User;
import org.jspecify.annotations.Nullable;

/// Who coded a foreign project, under names that files here may have.
final class ImportedCoders {
  private static final int LONGEST = 56;
  private static final Set<String> TAKEN = Set.of("machine", "gold");

  private final @Nullable String only;
  private final Map<Guid, String> names = new HashMap<>();

  /// @param only whose all codings are, or null
  ImportedCoders(List<User> users, @Nullable String only) {
    this.only = only;
    var taken = new HashSet<String>(TAKEN);
    for (User user : users) {
      String wanted = name(user.name() == null ? user.id() : user.name());
      String name = wanted;
      for (int n = 2; !taken.add(name.toLowerCase(Locale.ROOT)); n++) {
        name = wanted + "-" + n;
      }
      names.putIfAbsent(user.guid(), name);
    }
  }

  /// Returns the name of a user; somebody unknown is `imported`.
  String name(@Nullable Guid user) {
    if (only != null) {
      return only;
    }
    String name = user == null ? null : names.get(user);
    return name == null ? "imported" : name;
  }

  /// Returns the name of a coder of this house.
  String own(String coder) {
    return only != null ? only : name(coder);
  }

  private static String name(@Nullable String said) {
    String name =
        Normalizer.normalize(said == null ? "" : said, Normalizer.Form.NFC)
            .replaceAll("[^\\p{L}\\p{M}\\p{N}._-]+", "-");
    name = name.substring(0, Math.min(name.length(), LONGEST));
    name = name.replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{M}\\p{N}]+$", "");
    return name.isEmpty() ? "imported" : name;
  }
}
