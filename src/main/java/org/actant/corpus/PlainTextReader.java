package org.actant.corpus;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Reads plain text: paragraphs are apart by an empty line, pages by a form feed.
@AutoService(DocumentReader.class)
public final class PlainTextReader implements DocumentReader {
  @Override
  public Set<String> extensions() {
    return Set.of("txt");
  }

  @Override
  public Reading read(Path file, String id, Limits limits) throws IOException {
    return TextFile.read(file, limits, text -> Unpaged.of(id, pages(text)), _ -> Stated.NOTHING);
  }

  @Override
  public Stated stated(Path file) {
    return Stated.NOTHING;
  }

  private static List<List<Unpaged.Part>> pages(String text) {
    var pages = new ArrayList<List<Unpaged.Part>>();
    for (String page : text.split("\f")) {
      var parts = new ArrayList<Unpaged.Part>();
      for (String paragraph : page.split("\\n[ \\t]*\\n")) {
        String flat = Characters.clean(paragraph).replaceAll(" +", " ").strip();
        if (!flat.isEmpty()) {
          Block.Kind kind = Markers.beginsItem(flat) ? Block.Kind.LIST_ITEM : Block.Kind.PARAGRAPH;
          parts.add(new Unpaged.Part(kind, flat));
        }
      }
      pages.add(parts);
    }
    return pages;
  }
}
