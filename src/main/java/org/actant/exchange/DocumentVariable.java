package org.actant.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.actant.corpus.Source;
import org.actant.exchange.refi.Guid;
import org.actant.exchange.refi.Variable;
import org.actant.exchange.refi.VariableValue;
import org.jspecify.annotations.Nullable;

/// What `corpus/sources.csv` says about a document, as variables of a source.
enum DocumentVariable {
  ID("name of the document in the workspace"),
  TITLE("title of the document"),
  ISSUER("organization that published it"),
  ACTOR_TYPE("what the issuer is"),
  YEAR("year of publication"),
  KIND("what the document is"),
  LANGUAGE("BCP 47 code of the main language"),
  URL("address it was taken from"),
  LICENCE("terms of use");

  private final String description;

  DocumentVariable(String description) {
    this.description = description;
  }

  /// Returns the name, which is also that of the column.
  String column() {
    return name().toLowerCase(Locale.ROOT);
  }

  Guid guid() {
    return Guid.of("variable", column());
  }

  /// Returns the variables of documents and of actors.
  static List<Variable> variables() {
    var variables = new ArrayList<Variable>();
    for (DocumentVariable one : values()) {
      Variable.Type type = one == YEAR ? Variable.Type.INTEGER : Variable.Type.TEXT;
      variables.add(new Variable(one.guid(), one.column(), type, one.description));
    }
    variables.addAll(ExportedActors.variables());
    return variables;
  }

  static List<VariableValue> values(Source source) {
    var values = new ArrayList<VariableValue>();
    for (DocumentVariable one : values()) {
      String value = one.of(source);
      if (!value.isEmpty()) {
        values.add(
            one == YEAR
                ? new VariableValue(one.guid(), Variable.Type.INTEGER, value)
                : VariableValue.text(one.guid(), value));
      }
    }
    return values;
  }

  private String of(Source source) {
    return switch (this) {
      case ID -> source.id();
      case TITLE -> source.title();
      case ISSUER -> source.issuer();
      case ACTOR_TYPE -> source.actorType().toString();
      case YEAR -> source.year().isPresent() ? Integer.toString(source.year().getAsInt()) : "";
      case KIND -> source.kind().toString();
      case LANGUAGE -> source.language();
      case URL -> source.url();
      case LICENCE -> source.licence();
    };
  }

  /// Returns what the values of a source say, by column.
  static Map<String, String> read(List<VariableValue> values) {
    var read = new TreeMap<String, String>();
    for (DocumentVariable one : values()) {
      for (VariableValue value : values) {
        @Nullable String text = value.value();
        if (value.variable().equals(one.guid()) && text != null) {
          read.put(one.column(), text);
        }
      }
    }
    return read;
  }
}
