package org.actant.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.trees.TypedDependency;
import edu.stanford.nlp.util.ArrayCoreMap;
import edu.stanford.nlp.util.CoreMap;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.actant.SmallWorkspace;
import org.actant.workspace.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnglishParserTest {
  private static final String TEXT =
      "Google has refused to sign the new charter of the city. Whether the water that the hall"
          + " takes from the river comes back clean, nobody at the table could say. “Offsets,” she"
          + " said, “are bought where they are cheap (and sold where they are not).” We reduced"
          + " emissions by 12% in 2021; our suppliers’ emissions, which we don’t control, grew.";

  @TempDir Path folder;

  private static List<Sentence> sentences(String text) {
    return EnglishAnnotator.shared().annotate(text, 0, text.length());
  }

  @Test
  void theTreeOfASimpleSentenceIsRight() {
    Sentence sentence = sentences(TEXT).getFirst();
    Parse parse = EnglishParser.shared().parse(sentence, TEXT);
    assertThat(parse.text())
        .isEqualTo(
            "2/nsubj 2/aux -1/root 4/mark 2/xcomp 7/det 7/amod 4/obj 10/case 10/det 7/nmod"
                + " 2/punct");
    assertThat(parse.headOf(5, 8)).isEqualTo(7);
    assertThat(Parse.of(parse.text()).text()).isEqualTo(parse.text());
  }

  @Test
  void theTreesAreThoseOfCoreNlpsOwnParser() {
    DependencyParser peer = DependencyParser.loadFromModelFile(EnglishParser.MODEL);
    for (Sentence sentence : sentences(TEXT)) {
      List<CoreLabel> labels = Labels.of(sentence, TEXT);
      for (int i = 0; i < labels.size(); i++) {
        labels.get(i).setWord(sentence.tokens().get(i).in(TEXT));
      }
      CoreMap map = new ArrayCoreMap();
      map.set(CoreAnnotations.TokensAnnotation.class, labels);
      var theirs = new ArrayList<String>();
      for (TypedDependency arc : peer.predict(map).typedDependencies()) {
        theirs.add(arc.gov().index() - 1 + "/" + arc.reln());
      }
      assertThat(List.of(EnglishParser.shared().parse(sentence, TEXT).text().split(" ")))
          .isEqualTo(theirs);
    }
  }

  @Test
  void aSentenceThatIsTooLongOrOnlyTokenizedHasNoTree() {
    String text = "We count servers, " + "racks, ".repeat(200) + "and switches.";
    assertThat(EnglishParser.shared().parse(sentences(text).getFirst(), text).isEmpty()).isTrue();
    Sentence cells = EnglishAnnotator.shared().tokenize("PUE 1.1", 0, 7).getFirst();
    assertThat(EnglishParser.shared().parse(cells, "PUE 1.1").isEmpty()).isTrue();
  }

  @Test
  void whatWasParsedOnceIsNotParsedAgain() throws Exception {
    Workspace workspace = new SmallWorkspace(folder).workspace();
    Parses first = Parses.open(workspace, "one");
    sentences(TEXT).forEach(sentence -> first.of(sentence, TEXT));
    assertThat(first.parsed()).isEqualTo(4);
    first.save();

    Parses second = Parses.open(workspace, "one");
    for (Sentence sentence : sentences(TEXT)) {
      assertThat(second.of(sentence, TEXT).text()).isEqualTo(first.of(sentence, TEXT).text());
    }
    assertThat(second.parsed()).isZero();
    assertThat(second.asked()).isEqualTo(4);
  }

  @Test
  void aDamagedMemoIsNoMemo() throws Exception {
    Workspace workspace = new SmallWorkspace(folder).workspace();
    Parses first = Parses.open(workspace, "one");
    sentences(TEXT).forEach(sentence -> first.of(sentence, TEXT));
    first.save();
    Path file = workspace.resolve(".actant/parses/one.txt");
    String whole = Files.readString(file);
    Files.writeString(file, whole.replace("nsubj", "ns ubj").replace("-1/root", "x"));
    assertThatParsesAre(first, Parses.open(workspace, "one"));
    Files.writeString(file, whole.substring(0, whole.length() - 40));
    assertThatParsesAre(first, Parses.open(workspace, "one"));
    Files.write(file, new byte[] {(byte) 0xff, 0, 10});
    assertThatParsesAre(first, Parses.open(workspace, "one"));
  }

  private static void assertThatParsesAre(Parses wanted, Parses found) {
    for (Sentence sentence : sentences(TEXT)) {
      assertThat(found.of(sentence, TEXT).text()).isEqualTo(wanted.of(sentence, TEXT).text());
    }
  }

  @Test
  void patternsFindWordsAndDependencies() throws Exception {
    Sentence sentence = sentences(TEXT).getFirst();
    Parse parse = EnglishParser.shared().parse(sentence, TEXT);
    PatternMatch refused =
        DependencyPattern.compile(
                "{lemma:/refuse|decline/} >nsubj {}=actor >xcomp ({} >obj {}=target)")
            .find(sentence, TEXT, parse)
            .orElseThrow();
    assertThat(refused.from()).isEqualTo(2);
    assertThat(refused.named()).containsEntry("actor", 0).containsEntry("target", 7);
    PatternMatch tokens =
        TokenPattern.compile("(?$actor [{ner:ORGANIZATION}]+) []{0,3} [{lemma:refuse}]")
            .find(sentence, TEXT)
            .orElseThrow();
    assertThat(tokens).isEqualTo(new PatternMatch(0, 3, java.util.Map.of("actor", 0)));
  }

  @Test
  void aPatternKnowsTheWordsItNeeds() throws Exception {
    assertThat(TokenPattern.compile("[{lemma:/refuse|decline/}] [{tag:TO}]").required())
        .hasValueSatisfying(
            words -> assertThat(words.words()).containsExactlyInAnyOrder("refuse", "decline"));
    assertThat(TokenPattern.compile("[{lemma:refuse}]? [{tag:TO}]").required()).isEmpty();
    assertThat(TokenPattern.compile("[{lemma:refuse}] | [{tag:TO}]").required()).isEmpty();
    assertThat(DependencyPattern.compile("{lemma:/refus.*/} >nsubj {}").required().like())
        .isNotNull();
  }

  @Test
  void aPatternThatCannotBeIsRefused() {
    assertThatThrownBy(() -> TokenPattern.compile("[{lemma:refuse}"))
        .isInstanceOf(PatternException.class)
        .hasMessageContaining("the token pattern `[{lemma:refuse}`");
    assertThatThrownBy(() -> DependencyPattern.compile("{lemma:x} >nsubj"))
        .isInstanceOf(PatternException.class)
        .hasMessageContaining("the dependency pattern `{lemma:x} >nsubj`");
    assertThatThrownBy(() -> DependencyPattern.compile("{tag:VB} >nsubj {}"))
        .isInstanceOf(PatternException.class)
        .hasMessageContaining("whose first node names no word");
  }
}
