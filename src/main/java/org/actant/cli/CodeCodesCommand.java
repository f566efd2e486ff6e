package org.actant.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.actant.codebook.Change;
import org.actant.codebook.Code;
import org.actant.codebook.Codebook;
import org.actant.codebook.Codebooks;
import org.actant.coding.InVivoCode;
import org.actant.table.Table;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `actant code codes`.
@Command(
    name = "codes",
    description = "Lists the codes of the codebooks, or explains one.",
    footer = {
      "%nExamples:",
      "  actant code codes",
      "  actant code codes obligatory-passage-point",
      "  actant code codes --changes"
    })
final class CodeCodesCommand implements Callable<Integer> {
  @Mixin Session session;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "CODE",
      description = "The code to explain.")
  @Nullable String code;

  @Option(names = "--changes", description = "List the changes of the codebooks instead.")
  boolean changes;

  @Override
  public Integer call() throws Exception {
    Codebooks codebooks = Codebooks.read(session.workspace());
    Console console = session.console();
    if (changes) {
      console.table(changes(codebooks, console.json()));
    } else if (code == null) {
      console.table(list(codebooks, InVivoCode.read(session.workspace()), console.json()));
    } else {
      explain(console, codebooks.get(code));
    }
    return ExitCode.DONE;
  }

  private static Table list(Codebooks codebooks, List<InVivoCode> inVivo, boolean plain) {
    var rows = new ArrayList<List<String>>();
    for (Codebook codebook : codebooks.all()) {
      for (Code family : codebook.families()) {
        branch(codebook, family, plain, rows);
      }
    }
    for (InVivoCode code : inVivo) {
      rows.add(List.of("in vivo", code.id(), "", code.label(), "", "0", code.note()));
    }
    return new Table(
        List.of("codebook", "code", "parent", "label", "color", "cues", "definition"), rows);
  }

  /// Lists a code and those below it, indented for people.
  private static void branch(Codebook codebook, Code code, boolean plain, List<List<String>> rows) {
    String indent = plain ? "" : "  ".repeat(codebook.depth(code));
    rows.add(
        List.of(
            codebook.label(),
            indent + code.id(),
            code.parent().orElse(""),
            code.label(),
            code.color().orElse(""),
            code.codable() ? Integer.toString(code.cues().size()) : "",
            code.definition()));
    for (Code child : codebook.children(code)) {
      branch(codebook, child, plain, rows);
    }
  }

  private static Table changes(Codebooks codebooks, boolean plain) {
    var rows = new ArrayList<List<String>>();
    for (Codebook codebook : codebooks.all()) {
      for (Change change : codebook.changes()) {
        rows.add(
            List.of(
                codebook.id(),
                Integer.toString(change.version()),
                change.date().toString(),
                plain ? change.what() : change.what().replace('\n', ' ')));
      }
    }
    return new Table(List.of("codebook", "version", "date", "what"), rows);
  }

  private static void explain(Console console, Code code) {
    String head =
        "%s (%s)%s%n%n%s%n"
            .formatted(
                code.label(),
                code.id(),
                code.parent().map(parent -> ", part of " + parent).orElse(""),
                code.definition());
    String use =
        code.codable()
            ? "%nUse when: %s%nDo not use when: %s%nExamples:%n  %s%n"
                .formatted(
                    code.useWhen(), code.doNotUseWhen(), String.join("\n  ", code.examples()))
            : "%nGathers other codes; passages are not coded with it.%n".formatted();
    console.result(head + use + "Source: " + code.source(), json(code));
  }

  private static Map<String, Object> json(Code code) {
    var object = new LinkedHashMap<String, Object>();
    object.put("id", code.id());
    object.put("label", code.label());
    object.put("parent", code.parent().orElse(""));
    object.put("codable", code.codable());
    object.put("color", code.color().orElse(""));
    object.put("definition", code.definition());
    object.put("source", code.source());
    object.put("use_when", code.useWhen());
    object.put("do_not_use_when", code.doNotUseWhen());
    object.put("examples", code.examples());
    object.put("cues", code.patterns());
    return object;
  }
}
