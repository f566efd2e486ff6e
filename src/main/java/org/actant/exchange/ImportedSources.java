package org.actant.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.actant.exchange.refi.Location;
import org.actant.exchange.refi.MarkedText;
import org.actant.exchange.refi.PdfSource;
import org.actant.exchange.refi.ProjectFile;
import org.actant.exchange.refi.ProjectTexts;
import org.actant.exchange.refi.Source;
import org.actant.exchange.refi.TextSource;

/// The sources of a project that can become documents: texts, PDF files, and the texts of PDF files
/// that are not there.
final class ImportedSources {
  private final ProjectFile file;
  private final ProjectTexts texts;
  private final List<ImportedDocument> documents = new ArrayList<>();
  private final List<Loss> losses = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  private ImportedSources(ProjectFile file, ProjectTexts texts) {
    this.file = file;
    this.texts = texts;
  }

  static ImportedSources of(ProjectFile file, ProjectTexts texts) throws IOException {
    var sources = new ImportedSources(file, texts);
    for (Source source : file.project().sources()) {
      sources.take(source);
    }
    return sources;
  }

  List<ImportedDocument> documents() {
    return documents;
  }

  List<Loss> losses() {
    return losses;
  }

  static String key(Source source) {
    return source.guid().toString();
  }

  private void take(Source source) throws IOException {
    switch (source) {
      case TextSource text -> {
        Optional<MarkedText> marked = Optional.ofNullable(texts.texts().get(text.guid()));
        if (marked.isPresent()) {
          addText(source, marked.get());
        } else {
          lose(source, "its text is not in the file");
        }
      }
      case PdfSource pdf -> takePdf(pdf);
      default -> {} // told by ImportLosses
    }
  }

  private void takePdf(PdfSource pdf) throws IOException {
    Optional<MarkedText> text =
        Optional.ofNullable(pdf.representation()).map(r -> texts.texts().get(r.guid()));
    Location location =
        pdf.path() == null ? new Location.Missing("no path") : file.locate(pdf.path());
    if (location instanceof Location.Inside || location instanceof Location.Beside) {
      add(pdf, ".pdf", new ImportedDocument.File(location), text.map(MarkedText::text));
    } else if (text.isPresent()) {
      losses.add(
          new Loss(
              "the pages of `" + title(pdf) + "`",
              "the PDF is not in the file; its text is taken"));
      addText(pdf, text.get());
    } else {
      lose(pdf, "neither its PDF nor its text is in the file");
    }
  }

  private void addText(Source source, MarkedText text) {
    String plain = text.text().startsWith("\uFEFF") ? text.text().substring(1) : text.text();
    if (plain.isBlank()) {
      lose(source, "its text is empty");
    } else {
      add(source, ".txt", new ImportedDocument.Text(plain), Optional.of(text.text()));
    }
  }

  private void add(
      Source source, String ending, ImportedDocument.Content content, Optional<String> text) {
    Map<String, String> facts = new HashMap<>();
    String stem;
    if (OwnProject.is(file.project())) {
      facts.putAll(DocumentVariable.read(source.marks().values()));
      stem = facts.getOrDefault("id", "document");
    } else {
      facts.put("title", title(source));
      stem = Ids.of(title(source).replaceFirst("\\.[A-Za-z0-9]{1,5}$", ""), "document");
    }
    String name = stem;
    for (int n = 2; !names.add(name.toLowerCase(java.util.Locale.ROOT)); n++) {
      name = stem + "-" + n;
    }
    documents.add(new ImportedDocument(key(source), name + ending, facts, content, text));
  }

  private void lose(Source source, String why) {
    losses.add(new Loss("the document `" + title(source) + "`, with its codings", why));
  }

  static String title(Source source) {
    String name = source.entry().name();
    return name == null || name.isBlank() ? "unnamed" : name.strip().replaceAll("\\s+", " ");
  }
}
