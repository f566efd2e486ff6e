package org.actant.literature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TopicTest {
  @Test
  void findsWholeWordsInAnyCase() {
    assertThat(found("INT8 and int8; print8", "int8")).containsExactly("int8");
    assertThat(found("reprune the pruned trees, Prune them", "prun*"))
        .containsExactly("pruned", "prune");
  }

  @Test
  void takesBlanksAndHyphensForEachOther() {
    assertThat(found("8-bit, 8 bit and 8\nbit", "8-bit")).containsExactly("8-bit", "8 bit");
    assertThat(found("eight bits are 18-bit", "8-bit")).isEmpty();
  }

  @Test
  void readsWordsAsWordsNotAsPatterns() {
    assertThat(found("a.b", "a?b")).isEmpty();
    assertThat(found("70% of the data", "70% of the data")).hasSize(1);
  }

  private static List<String> found(String text, String... words) {
    return new Topic("t", "T", Topic.pattern(List.of(words)), List.of(), List.of(), List.of())
        .in(text);
  }
}
