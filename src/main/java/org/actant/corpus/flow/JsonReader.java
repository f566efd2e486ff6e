package org.actant.corpus.flow;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.actant.corpus.Block;
import org.actant.corpus.DocumentReader;
import org.actant.corpus.IngestStatus;
import org.actant.corpus.Limits;
import org.actant.corpus.Reading;
import org.actant.corpus.Reading.Readable;
import org.actant.corpus.Reading.Unreadable;
import org.actant.corpus.Stated;
import org.actant.corpus.Unpaged;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads JSON that carries a text in pieces, as scrapers of laws and articles write it: whatever
/// object has a member for a text, with a member for its title or without. Other members, such as
/// ids and addresses, are no text.
@AutoService(DocumentReader.class)
public final class JsonReader implements DocumentReader {
  private static final String EXPECTED =
      "JSON whose objects have a text in `text`, `text_content`, `content` or `body`";
  private static final Set<String> TITLES = Set.of("title", "heading");
  private static final Set<String> TEXTS = Set.of("text", "text_content", "content", "body");
  private static final int WIDEST = 4;
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  @Override
  public Set<String> extensions() {
    return Set.of("json");
  }

  @Override
  public Reading read(Path file, String id, Limits limits) throws IOException {
    Signature signature = Signature.of(file);
    if (signature != Signature.TEXT) {
      return signature.refusal(EXPECTED);
    }
    if (Files.size(file) > (long) WIDEST * limits.chars()) {
      return new Unreadable(
          IngestStatus.OVER_LIMIT, Files.size(file) + " bytes", "a document within the limits");
    }
    try {
      var flow = new Flow(limits);
      walk(MAPPER.readTree(Files.readAllBytes(file)), flow);
      List<Unpaged.Part> parts = flow.parts();
      boolean texts = parts.stream().anyMatch(part -> part.kind() != Block.Kind.HEADING);
      return texts
          ? new Readable(Unpaged.of(id, List.of(parts)), Stated.NOTHING, 0, List.of())
          : new Unreadable(IngestStatus.NOT_A_DOCUMENT, "JSON without such a member", EXPECTED);
    } catch (Flow.OverLimit e) {
      return new Unreadable(IngestStatus.OVER_LIMIT, e.found(), "a document within the limits");
    } catch (JacksonException e) {
      return new Unreadable(
          IngestStatus.NOT_A_DOCUMENT,
          "no JSON in line " + (e.getLocation() == null ? 1 : e.getLocation().getLineNr()),
          EXPECTED);
    }
  }

  @Override
  public Stated stated(Path file) {
    return Stated.NOTHING;
  }

  private static void walk(JsonNode node, Flow flow) {
    if (node.isObject()) {
      boolean piece = node.properties().stream().anyMatch(JsonReader::isText);
      for (Map.Entry<String, JsonNode> member : node.properties()) {
        if (isText(member)) {
          paragraphs(member.getValue(), flow);
        } else if (piece && TITLES.contains(member.getKey()) && member.getValue().isString()) {
          flow.open(Block.Kind.HEADING);
          flow.text(member.getValue().stringValue());
          flow.close();
        } else {
          walk(member.getValue(), flow);
        }
      }
    } else if (node.isArray()) {
      node.forEach(element -> walk(element, flow));
    }
  }

  private static boolean isText(Map.Entry<String, JsonNode> member) {
    return TEXTS.contains(member.getKey()) && member.getValue().isString();
  }

  private static void paragraphs(JsonNode text, Flow flow) {
    for (String paragraph : text.stringValue().split("\\R+")) {
      flow.open(Block.Kind.PARAGRAPH);
      flow.text(paragraph);
      flow.close();
    }
  }
}
