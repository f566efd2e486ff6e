package org.actant.language;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.actant.Material;
import org.junit.jupiter.api.Test;

class EnglishAnnotatorTest {
  private static List<Sentence> annotate(String text) {
    return EnglishAnnotator.shared().annotate(text, 0, text.length());
  }

  private static List<String> forms(Sentence sentence, String text) {
    return sentence.tokens().stream().map(token -> token.in(text)).toList();
  }

  @Test
  void tokensAreExactlyTheTextBetweenTheirOffsets() {
    String text = "It’s “good” 😀, says Müller. We can’t; 50 tCO2e… in the U.S.";
    List<Sentence> sentences = annotate(text);
    assertThat(sentences).hasSize(2);
    assertThat(forms(sentences.get(0), text))
        .containsExactly("It", "’s", "“", "good", "”", "😀", ",", "says", "Müller", ".");
    assertThat(forms(sentences.get(1), text)).contains("ca", "n’t", "50", "tCO2e", "…", "U.S.");
    assertThat(sentences.get(0).in(text)).isEqualTo("It’s “good” 😀, says Müller.");
  }

  @Test
  void offsetsCountFromTheStartOfTheWholeText() {
    String text = "Heading\n\nServers hum. Nobody listens.";
    List<Sentence> sentences = EnglishAnnotator.shared().annotate(text, 9, text.length());
    assertThat(sentences)
        .extracting(s -> s.in(text))
        .containsExactly("Servers hum.", "Nobody listens.");
  }

  @Test
  void lemmasAreInAmericanSpelling() {
    assertThat(annotate("The centres signed two programmes.").getFirst().tokens())
        .extracting(Token::lemma)
        .containsExactly("the", "center", "sign", "two", "program", ".");
  }

  @Test
  void namesOfOrganizationsAndPeopleAreFound() {
    String text = "Microsoft and Jane Miller met in Dublin.";
    var names = new ArrayList<String>();
    annotate(text).getFirst().tokens().stream()
        .filter(Token::isName)
        .forEach(token -> names.add(token.in(text) + "/" + token.ner()));
    assertThat(names)
        .containsExactly(
            "Microsoft/ORGANIZATION", "Jane/PERSON", "Miller/PERSON", "Dublin/LOCATION");
  }

  @Test
  void aVeryLongSentenceIsTaggedToItsEnd() {
    String text = "We count servers, " + "racks, ".repeat(2000) + "and switches.";
    Sentence sentence = annotate(text).getFirst();
    assertThat(sentence.in(text)).isEqualTo(text);
    assertThat(sentence.tokens())
        .hasSizeGreaterThan(4000)
        .allMatch(token -> !token.pos().isEmpty());
  }

  @Test
  void tablesHaveTokensWithoutTagsOrNames() {
    String text = "Year\tPUE\t2021\t1.10 Google";
    List<Sentence> sentences = EnglishAnnotator.shared().tokenize(text, 0, text.length());
    assertThat(sentences).hasSize(1);
    assertThat(sentences.getFirst().isTagged()).isFalse();
    assertThat(sentences.getFirst().tokens())
        .extracting(Token::lemma)
        .containsExactly("year", "pue", "2021", "1.10", "google");
  }

  @Test
  void textWithoutWordsHasNoSentence() {
    assertThat(annotate("  \t ")).isEmpty();
    assertThat(EnglishAnnotator.shared().tokenize(" ", 0, 1)).isEmpty();
  }

  @Test
  void theTokensOfARealReportStandInOrderAndApart() throws IOException {
    String text =
        Files.readString(
            Material.require("corpora/ngo-text/greenpeace-make-it-green-cloud-computing.md"));
    int at = 0;
    int words = 0;
    for (Sentence sentence : annotate(text)) {
      for (Token token : sentence.tokens()) {
        assertThat(token.start()).isGreaterThanOrEqualTo(at);
        assertThat(text.substring(at, token.start())).isBlank();
        at = token.end();
        words++;
      }
    }
    assertThat(words).isGreaterThan(4000);
  }

  @Test
  void theTagsAreThoseOfTheTaggerThatFollowsEveryHistory() throws IOException {
    String text = report();
    var tagger = new MaxentTagger(EnglishAnnotator.TAGGER, new Properties(), false);
    for (List<CoreLabel> labels : new Splitter().split(text, 0, text.length())) {
      PrunedTagging.tag(tagger, labels);
      List<String> ours = labels.stream().map(CoreLabel::tag).toList();
      tagger.tagCoreLabels(labels);
      assertThat(ours).isEqualTo(labels.stream().map(CoreLabel::tag).toList());
    }
  }

  @Test
  void theNamesAreThoseFoundInWholeSentences() throws Exception {
    String text = report();
    CRFClassifier<CoreLabel> names = CRFClassifier.getClassifier(EnglishAnnotator.NAMES);
    var ours = new ArrayList<String>();
    annotate(text).forEach(s -> s.tokens().forEach(token -> ours.add(token.ner())));
    var theirs = new ArrayList<String>();
    for (List<CoreLabel> labels : new Splitter().split(text, 0, text.length())) {
      for (CoreLabel label : names.classifySentence(labels)) {
        theirs.add(label.get(CoreAnnotations.AnswerAnnotation.class));
      }
    }
    int different = 0;
    for (int i = 0; i < ours.size(); i++) {
      different += ours.get(i).equals(theirs.get(i)) ? 0 : 1;
    }
    long named = theirs.stream().filter(kind -> !kind.equals(Token.NO_NAME)).count();
    assertThat(named).isGreaterThan(50);
    assertThat(different)
        .as("of " + named + " words in names")
        .isLessThanOrEqualTo((int) named / 100);
  }

  private static String report() throws IOException {
    String text =
        Files.readString(
            Material.require("corpora/ngo-text/greenpeace-make-it-green-cloud-computing.md"));
    return text.substring(0, 12_000);
  }
}
