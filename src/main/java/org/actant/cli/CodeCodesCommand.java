package org.actant.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.actant.codebook.Code;
import org.actant.codebook.Codebook;
import org.actant.codebook.Codebooks;
import org.actant.table.Table;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `actant code codes`.
@Command(
    name = "codes",
    description = "Lists the codes of the codebooks, or explains one.",
    footer = {"%nExamples:", "  actant code codes", "  actant code codes obligatory-passage-point"})
final class CodeCodesCommand implements Callable<Integer> {
  @Mixin Session session;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "CODE",
      description = "The code to explain.")
  @Nullable String code;

  @Override
  public Integer call() throws Exception {
    Codebooks codebooks = Codebooks.read(session.workspace());
    Console console = session.console();
    if (code == null) {
      console.table(list(codebooks, console.json()));
    } else {
      explain(console, codebooks.get(code));
    }
    return ExitCode.DONE;
  }

  private static Table list(Codebooks codebooks, boolean plain) {
    var rows = new ArrayList<List<String>>();
    for (Codebook codebook : codebooks.all()) {
      for (Code code : codebook.codes()) {
        String indent = plain ? "" : "  ".repeat(codebook.depth(code));
        rows.add(
            List.of(
                codebook.id(),
                indent + code.id(),
                code.parent().orElse(""),
                code.label(),
                Integer.toString(code.cues().size()),
                code.definition()));
      }
    }
    return new Table(List.of("codebook", "code", "parent", "label", "cues", "definition"), rows);
  }

  private static void explain(Console console, Code code) {
    console.result(
        """
        %s (%s)%s

        %s

        Use when: %s
        Do not use when: %s
        Examples:
          %s
        Source: %s\
        """
            .formatted(
                code.label(),
                code.id(),
                code.parent().map(parent -> ", part of " + parent).orElse(""),
                code.definition(),
                code.useWhen(),
                code.doNotUseWhen(),
                String.join("\n  ", code.examples()),
                code.source()),
        json(code));
  }

  private static Map<String, Object> json(Code code) {
    var object = new LinkedHashMap<String, Object>();
    object.put("id", code.id());
    object.put("label", code.label());
    object.put("parent", code.parent().orElse(""));
    object.put("definition", code.definition());
    object.put("source", code.source());
    object.put("use_when", code.useWhen());
    object.put("do_not_use_when", code.doNotUseWhen());
    object.put("examples", code.examples());
    object.put("cues", code.patterns());
    return object;
  }
}
