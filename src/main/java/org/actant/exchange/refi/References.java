package org.actant.exchange.refi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.actant.exchange.refi.Finding.Kind;
import org.jspecify.annotations.Nullable;

/// Looks for GUIDs that stand for two elements of one name, and for references to nothing. One GUID
/// for elements of two names, such as an area and the passage in it, is common and means that the
/// two belong together.
final class References {
  /// Elements, or attributes of any element, that refer to elements of certain names.
  private static final Map<String, String> TARGETS =
      Map.of(
          "CodeRef", "Code",
          "MemberCode", "Code",
          "NoteRef", "Note",
          "MemberNote", "Note",
          "VariableRef", "Variable",
          "creatingUser", "User",
          "modifyingUser", "User",
          "creatingUserGUID", "User",
          "modifyingUserGUID", "User");

  /// Attributes that refer to anything.
  private static final List<String> ANY =
      List.of("originGUID", "representedGUID", "sourceVertex", "targetVertex");

  private final Map<String, Map<Guid, Integer>> named = new TreeMap<>();
  private final Set<Guid> all = new HashSet<>();
  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, Integer> dangling = new TreeMap<>();

  private References() {}

  static List<Finding> check(Element tree) {
    var references = new References();
    references.gather(tree);
    references.follow(tree);
    references.dangling.forEach((what, count) ->
        references.findings.add(
            new Finding(
                Kind.REFERENCE, 0, "%s that refer to nothing (%s)".formatted(what, count))));
    return references.findings;
  }

  private void gather(Element element) {
    @Nullable Guid guid = isReference(element) ? null : Values.guid(element, "guid");
    if (guid != null) {
      all.add(guid);
      @Nullable Integer earlier =
          named.computeIfAbsent(element.name(), _ -> new HashMap<>()).put(guid, element.line());
      if (earlier != null) {
        findings.add(
            new Finding(
                Kind.REFERENCE,
                element.line(),
                "a second <%s> with the GUID %s (first on line %s)"
                    .formatted(element.name(), guid, earlier)));
      }
    }
    element.children().forEach(this::gather);
  }

  /// In codebooks, members of sets refer by the attribute that names things elsewhere.
  private static boolean isReference(Element element) {
    return TARGETS.containsKey(element.name());
  }

  private void follow(Element element) {
    if (isReference(element)) {
      Values.target(element)
          .ifPresent(
              guid -> follow(element.name(), guid, TARGETS.getOrDefault(element.name(), "")));
    } else if (element.name().endsWith("Ref") || element.name().startsWith("Member")) {
      Values.target(element).ifPresent(guid -> follow(element.name(), guid, ""));
    }
    for (String attribute : element.attributes().keySet()) {
      @Nullable Guid guid = Values.guid(element, attribute);
      if (guid != null && TARGETS.containsKey(attribute)) {
        follow(attribute, guid, TARGETS.getOrDefault(attribute, ""));
      } else if (guid != null && (ANY.contains(attribute) || isLinkTarget(element, attribute))) {
        follow(attribute, guid, "");
      }
    }
    element.children().forEach(this::follow);
  }

  private static boolean isLinkTarget(Element element, String attribute) {
    return element.name().equals("Link") && attribute.equals("targetGUID");
  }

  private void follow(String from, Guid guid, String target) {
    boolean found =
        target.isEmpty()
            ? all.contains(guid)
            : named.getOrDefault(target, Map.of()).containsKey(guid);
    if (!found) {
      dangling.merge(from, 1, Integer::sum);
    }
  }
}
