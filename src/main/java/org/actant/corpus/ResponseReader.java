package org.actant.corpus;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.actant.corpus.Reading.Readable;
import org.actant.corpus.Reading.Unreadable;
import org.actant.corpus.Unpaged.Part;
import org.actant.input.InputException;
import org.actant.input.Json;

/// Reads one [Response]: its answers, each below its question if there are several questions. An
/// empty line or a list marker begins a paragraph. Answers that were not given are left out.
@AutoService(DocumentReader.class)
public final class ResponseReader implements DocumentReader {
  private static final int WIDEST = 6; // bytes of one character in JSON

  @Override
  public Set<String> extensions() {
    return Set.of(Response.EXTENSION);
  }

  @Override
  public Reading read(Path file, String id, Limits limits) throws IOException {
    long size = Files.size(file);
    if (size == 0) {
      return new Unreadable(IngestStatus.EMPTY, "a file without bytes", "a response");
    }
    if (size > (long) WIDEST * limits.chars()) {
      return new Unreadable(
          IngestStatus.OVER_LIMIT, size + " bytes", "at most " + limits.chars() + " characters");
    }
    Response response;
    try {
      String json = Files.readString(file, StandardCharsets.UTF_8);
      response = Json.parse(file, 1, json, Response.class);
    } catch (InputException | CharacterCodingException _) {
      return new Unreadable(
          IngestStatus.NOT_A_DOCUMENT, "something else than a row", "a row of a table in JSON");
    }
    DocumentText text = Unpaged.of(id, List.of(parts(response)));
    return text.text().isEmpty()
        ? new Unreadable(IngestStatus.EMPTY, "no answer with a readable character", "text")
        : new Readable(text, Stated.NOTHING, 0, List.of());
  }

  @Override
  public Stated stated(Path file) {
    return Stated.NOTHING;
  }

  private static List<Part> parts(Response response) {
    var parts = new ArrayList<Part>();
    for (Response.Answer answer : response.answers()) {
      List<Part> paragraphs = paragraphs(answer.text());
      String question = flat(answer.column());
      if (response.answers().size() > 1 && !paragraphs.isEmpty() && !question.isEmpty()) {
        parts.add(new Part(Block.Kind.HEADING, question));
      }
      parts.addAll(paragraphs);
    }
    return parts;
  }

  private static List<Part> paragraphs(String answer) {
    var parts = new ArrayList<Part>();
    var open = new StringBuilder();
    for (String line :
        (answer.replace("\r\n", "\n").replace('\r', '\n') + "\n\n").split("\n", -1)) {
      if (line.isBlank() || Markers.beginsItem(line.strip())) {
        close(open, parts);
      }
      open.append(line).append('\n');
    }
    close(open, parts);
    return parts;
  }

  private static void close(StringBuilder open, List<Part> parts) {
    String text = flat(open.toString());
    open.setLength(0);
    if (!text.isEmpty()) {
      boolean item = Markers.beginsItem(text);
      parts.add(new Part(item ? Block.Kind.LIST_ITEM : Block.Kind.PARAGRAPH, text));
    }
  }

  private static String flat(String raw) {
    return Characters.clean(raw).replaceAll(" +", " ").strip();
  }
}
