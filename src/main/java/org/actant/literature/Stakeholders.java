package org.actant.literature;

import static java.util.stream.Collectors.joining;
import static org.actant.table.Column.integer;
import static org.actant.table.Column.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.actant.table.Schema;
import org.actant.table.Table;

/// Who asks for a practice, who resists it, and which regulation touches it, from coded passages
/// that name the practice. What no passage says stays empty.
///
/// @param kinds of documents, by id
record Stakeholders(List<Topic> topics, List<Role> roles, Map<String, String> kinds) {
  /// What is read of the table of practices.
  static final Schema PRACTICES =
      new Schema(
          "practices",
          List.of("study", "condition"),
          List.of(
              integer("rank", "", "rank"),
              text("technique", "techniques, joined by `+`"),
              text("study", "id of the study"),
              text("condition", "id of the condition")));

  Table table(List<Sentence> passages) {
    var rows = new ArrayList<List<String>>();
    var seen = new HashSet<List<String>>();
    for (Topic topic : topics) {
      for (Sentence passage : passages) {
        List<String> words = topic.in(passage.words());
        if (!words.isEmpty()) {
          for (Role role : roles) {
            if (role.fits(topic, passage, kinds)
                && seen.add(List.of(topic.name(), role.name(), anchor(role, passage)))) {
              rows.add(row(topic, role, passage, words));
            }
          }
        }
      }
    }
    return new Table(LiteratureTables.STAKEHOLDERS.names(), rows)
        .sortedBy(LiteratureTables.STAKEHOLDERS.key());
  }

  /// A sentence with several codes has a role once; where an actor has it, once for each actor, and
  /// what a person and what the machine said are both kept.
  private static String anchor(Role role, Sentence passage) {
    String place = passage.get("document") + " " + passage.get("start") + " " + passage.get("end");
    return role.name().equals(Role.REGULATES)
        ? place
        : place + " " + passage.get("actor") + " " + passage.get("coder");
  }

  private static List<String> row(Topic topic, Role role, Sentence passage, List<String> words) {
    var row = new ArrayList<String>();
    row.add(topic.name());
    row.add(role.name());
    row.add(passage.get(role.name().equals(Role.REGULATES) ? "issuer" : "actor"));
    for (String column :
        List.of("actor_type", "document", "title", "issuer", "year", "page", "start", "end")) {
      row.add(passage.get(column));
    }
    row.add(passage.id());
    row.add(passage.words());
    row.add(String.join("; ", words));
    row.add(role.sign());
    row.add(passage.get("coder"));
    row.add(passage.get("status"));
    return row;
  }

  /// One row for each practice, what `stakeholders` says of its topics.
  Table views(Table practices, Table stakeholders) {
    var rows = new ArrayList<List<String>>();
    for (int i = 0; i < practices.rows().size(); i++) {
      rows.add(view(practices, i, stakeholders));
    }
    return new Table(LiteratureTables.VIEWS.names(), rows).sortedBy(LiteratureTables.VIEWS.key());
  }

  private List<String> view(Table practices, int practice, Table stakeholders) {
    Set<String> own = topicsOf(practices.get(practice, "technique"));
    int topic = stakeholders.index("topic");
    Table mine = stakeholders.filter(row -> own.contains(row.get(topic)));
    var row = new ArrayList<String>();
    row.add(practices.get(practice, "rank"));
    row.add(practices.get(practice, "study"));
    row.add(practices.get(practice, "condition"));
    row.add(practices.get(practice, "technique"));
    row.add(String.join("; ", own));
    for (String role : List.of("asks", "resists", Role.REGULATES)) {
      row.add(values(mine, role, role.equals(Role.REGULATES) ? "title" : "actor"));
      row.add(values(mine, role, "passage"));
    }
    row.add(count(mine, false));
    row.add(count(mine, true));
    return row;
  }

  private Set<String> topicsOf(String techniques) {
    var own = new TreeSet<String>();
    for (String technique : techniques.split("\\+", -1)) {
      topics.stream()
          .filter(topic -> topic.techniques().contains(technique))
          .forEach(topic -> own.add(topic.name()));
    }
    return own;
  }

  private static String values(Table rows, String role, String column) {
    int at = rows.index(column);
    int roles = rows.index("role");
    return rows.rows().stream()
        .filter(row -> row.get(roles).equals(role) && !row.get(at).isEmpty())
        .map(row -> row.get(at))
        .distinct()
        .sorted()
        .collect(joining("; "));
  }

  private static String count(Table rows, boolean seen) {
    int status = rows.index("status");
    int passage = rows.index("passage");
    long count =
        rows.rows().stream()
            .filter(row -> Arrays.asList("accepted", "coded").contains(row.get(status)) == seen)
            .map(row -> row.get(passage))
            .distinct()
            .count();
    return String.valueOf(count);
  }
}
