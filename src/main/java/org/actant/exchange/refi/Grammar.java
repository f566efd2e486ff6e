package org.actant.exchange.refi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What may stand where in an exchange file, as QDA-XML 1.0 has it (REFI-QDA standard 1.5, sections
/// 8 and 9). One line is one element: its name, its attributes (`!` required, `:type` unless any
/// text will do), and its children in their order (`?` at most one, `*` any number, `+` at least
/// one, alternatives in parentheses) or the type of its text.
final class Grammar {
  private static final String TEXT_SOURCE =
      " | guid!:guid name richTextPath plainTextPath creatingUser:guid"
          + " creationDateTime:date_time modifyingUser:guid modifiedDateTime:date_time"
          + " | Description? PlainTextContent? PlainTextSelection* Coding* NoteRef* VariableValue*";

  private static final String AUTHORSHIP =
      "creatingUser:guid creationDateTime:date_time modifyingUser:guid modifiedDateTime:date_time";

  private static final String PROJECT_RULES =
      """
      Project | name! origin creatingUserGUID:guid creationDateTime:date_time modifyingUserGUID:guid modifiedDateTime:date_time basePath | Users? CodeBook? Variables? Cases? Sources? Notes? Links? Sets? Graphs? Description? NoteRef*
      Users | | User+
      User | guid!:guid name id |
      CodeBook | | Codes
      Codes | | Code+
      Code | guid!:guid name! isCodable!:boolean color:color | Description? NoteRef* Code*
      Cases | | Case+
      Case | guid!:guid name | Description? CodeRef* VariableValue* SourceRef* SelectionRef*
      Variables | | Variable+
      Variable | guid!:guid name! typeOfVariable!:variable | Description?
      VariableValue | | VariableRef (TextValue|BooleanValue|IntegerValue|FloatValue|DateValue|DateTimeValue)?
      Sets | | Set+
      Set | guid!:guid name! | Description? MemberCode* MemberSource* MemberNote*
      Sources | | (TextSource|PictureSource|PDFSource|AudioSource|VideoSource)+
      TextSource@TEXT
      Note@TEXT
      Representation@TEXT
      TextDescription@TEXT
      PlainTextSelection | guid!:guid name startPosition!:integer endPosition!:integer @BY | Description? Coding* NoteRef*
      PictureSource | guid!:guid name path currentPath @BY | Description? TextDescription? PictureSelection* Coding* NoteRef* VariableValue*
      PictureSelection | guid!:guid name firstX!:integer firstY!:integer secondX!:integer secondY!:integer @BY | Description? Coding* NoteRef*
      PDFSource | guid!:guid name path currentPath @BY | Description? PDFSelection* Representation? Coding* NoteRef* VariableValue*
      PDFSelection | guid!:guid name page!:integer firstX!:integer firstY!:integer secondX!:integer secondY!:integer @BY | Description? Representation? Coding* NoteRef*
      AudioSource | guid!:guid name path currentPath @BY | Description? Transcript* AudioSelection* Coding* NoteRef* VariableValue*
      AudioSelection | guid!:guid name begin!:integer end!:integer @BY | Description? Coding* NoteRef*
      VideoSource | guid!:guid name path currentPath @BY | Description? Transcript* VideoSelection* Coding* NoteRef* VariableValue*
      VideoSelection | guid!:guid name begin!:integer end!:integer @BY | Description? Coding* NoteRef*
      Transcript | guid!:guid name richTextPath plainTextPath @BY | Description? PlainTextContent? SyncPoint* TranscriptSelection* NoteRef*
      TranscriptSelection | guid!:guid name fromSyncPoint:guid toSyncPoint:guid @BY | Description? Coding* NoteRef*
      SyncPoint | guid!:guid timeStamp:integer position:integer |
      Coding | guid!:guid creatingUser:guid creationDateTime:date_time | CodeRef NoteRef*
      Graphs | | Graph+
      Graph | guid!:guid name | Vertex* Edge*
      Vertex | guid!:guid representedGUID:guid name firstX!:integer firstY!:integer secondX:integer secondY:integer shape:shape color:color |
      Edge | guid!:guid representedGUID:guid name sourceVertex!:guid targetVertex!:guid color:color direction:direction lineStyle:line_style |
      Notes | | Note+
      Links | | Link+
      Link | guid!:guid name direction:direction color:color originGUID:guid targetGUID:guid | NoteRef*
      NoteRef | targetGUID!:guid |
      CodeRef | targetGUID!:guid |
      SourceRef | targetGUID!:guid |
      SelectionRef | targetGUID!:guid |
      VariableRef | targetGUID!:guid |
      MemberCode | targetGUID!:guid |
      MemberSource | targetGUID!:guid |
      MemberNote | targetGUID!:guid |
      Description | | #string
      PlainTextContent | | #string
      TextValue | | #string
      BooleanValue | | #boolean
      IntegerValue | | #integer
      FloatValue | | #decimal
      DateValue | | #date
      DateTimeValue | | #date_time
      """
          .replace("@TEXT", TEXT_SOURCE)
          .replace("@BY", AUTHORSHIP);

  private static final String CODEBOOK_RULES =
      """
      CodeBook | origin | Codes Sets?
      Codes | | Code+
      Sets | | Set+
      Code | guid!:guid name! isCodable!:boolean color:color | Description? Code*
      Set | guid!:guid name! | Description? MemberCode*
      MemberCode | guid!:guid |
      Description | | #string
      """;

  /// Projects: `project.qde` inside `.qdpx`.
  static final Grammar PROJECT = new Grammar("Project", PROJECT_RULES);

  /// Codebooks: `.qdc`.
  static final Grammar CODEBOOK = new Grammar("CodeBook", CODEBOOK_RULES);

  private record Attribute(boolean required, ValueType type) {}

  /// @param rank place in the order; alternatives share one
  private record Child(int rank, int least, int most, List<String> names) {}

  private record Rule(
      Map<String, Attribute> attributes, Map<String, Child> children, ValueType text) {}

  private final String root;
  private final Map<String, Rule> rules = new HashMap<>();

  private Grammar(String root, String lines) {
    this.root = root;
    lines
        .lines()
        .forEach(line -> {
          String[] parts = line.split("\\|(?![^(]*\\))", -1);
          rules.put(parts[0].strip(), rule(parts[1].strip(), parts[2].strip()));
        });
  }

  private static Rule rule(String attributes, String children) {
    var named = new LinkedHashMap<String, Attribute>();
    for (String word : words(attributes)) {
      String[] parts = word.split(":");
      ValueType type = parts.length > 1 ? type(parts[1]) : ValueType.STRING;
      named.put(parts[0].replace("!", ""), new Attribute(parts[0].endsWith("!"), type));
    }
    var ordered = new LinkedHashMap<String, Child>();
    if (children.startsWith("#")) {
      return new Rule(named, ordered, type(children.substring(1)));
    }
    int rank = 0;
    for (String word : words(children)) {
      List<String> names = List.of(word.replaceAll("[()?*+]", "").split("\\|"));
      int least = word.endsWith("?") || word.endsWith("*") ? 0 : 1;
      int most = word.endsWith("*") || word.endsWith("+") ? Integer.MAX_VALUE : 1;
      var child = new Child(rank++, least, most, names);
      names.forEach(name -> ordered.put(name, child));
    }
    return new Rule(named, ordered, ValueType.STRING);
  }

  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(" +"));
  }

  private static ValueType type(String name) {
    return ValueType.valueOf(name.toUpperCase(Locale.ROOT));
  }

  String root() {
    return root;
  }

  /// Says whether an element's attribute is a value of its type, or one of no type.
  boolean accepts(Element element, String attribute, String value) {
    Rule rule = rules.get(element.name());
    return rule == null
        || !rule.attributes.containsKey(attribute)
        || rule.attributes.get(attribute).type.accepts(value);
  }

  /// Returns what is against the rules in a tree, in the order of the file; nothing if a validator
  /// with the standard's schema would find nothing.
  List<Finding> check(Element tree) {
    var findings = new ArrayList<Finding>();
    if (tree.name().equals(root)) {
      check(tree, findings);
    } else {
      findings.add(
          Finding.schema(tree, "found the root <%s>; expected <%s>".formatted(tree.name(), root)));
    }
    return findings;
  }

  private void check(Element element, List<Finding> findings) {
    Rule rule = rules.get(element.name());
    if (rule == null) {
      return; // told where it stands among its parent's children
    }
    checkAttributes(element, rule, findings);
    checkText(element, rule, findings);
    checkOrder(element, rule, findings);
    checkCounts(element, rule, findings);
    for (Element child : element.children()) {
      if (rule.children.containsKey(child.name())) {
        check(child, findings);
      }
    }
  }

  private static void checkAttributes(Element element, Rule rule, List<Finding> findings) {
    element
        .attributes()
        .forEach((name, value) -> {
          Attribute attribute = rule.attributes.get(name);
          if (attribute == null) {
            findings.add(
                Finding.schema(
                    element,
                    "<%s> has `%s`, which the standard does not know; it is ignored"
                        .formatted(element.name(), name)));
          } else if (!attribute.type.accepts(value)) {
            findings.add(
                Finding.schema(
                    element,
                    "<%s %s> is `%s`; expected %s"
                        .formatted(
                            element.name(), name, Brief.of(value), attribute.type.expected())));
          }
        });
    rule.attributes.forEach((name, attribute) -> {
      if (attribute.required && element.attribute(name) == null) {
        findings.add(
            Finding.schema(
                element, "<%s> has no `%s`; expected one".formatted(element.name(), name)));
      }
    });
  }

  private static void checkText(Element element, Rule rule, List<Finding> findings) {
    if (rule.children.isEmpty() && !rule.text.accepts(element.text())) {
      findings.add(
          Finding.schema(
              element,
              "<%s> holds `%s`; expected %s"
                  .formatted(element.name(), Brief.of(element.text()), rule.text.expected())));
    }
  }

  private static void checkOrder(Element element, Rule rule, List<Finding> findings) {
    int rank = -1;
    String last = "";
    for (Element child : element.children()) {
      Child place = rule.children.get(child.name());
      if (place == null) {
        findings.add(
            Finding.schema(
                child,
                "<%s> stands in <%s>, where the standard has none; it is ignored"
                    .formatted(child.name(), element.name())));
      } else if (place.rank < rank) {
        findings.add(
            Finding.schema(
                child,
                "<%s> stands after <%s> in <%s>; expected before it"
                    .formatted(child.name(), last, element.name())));
      } else {
        rank = place.rank;
        last = child.name();
      }
    }
  }

  private static void checkCounts(Element element, Rule rule, List<Finding> findings) {
    for (Child child :
        Set.copyOf(rule.children.values()).stream()
            .sorted(java.util.Comparator.comparingInt(Child::rank))
            .toList()) {
      long count = element.children().stream().filter(c -> child.names.contains(c.name())).count();
      String name = "<" + String.join("> or <", child.names) + ">";
      if (count < child.least) {
        String expected = child.most == 1 ? "exactly one" : "at least one, or no list at all";
        findings.add(
            Finding.schema(
                element, "<%s> has no %s; expected %s".formatted(element.name(), name, expected)));
      } else if (count > child.most) {
        findings.add(
            Finding.schema(
                element,
                "<%s> has %s times %s; expected one".formatted(element.name(), count, name)));
      }
    }
  }
}
