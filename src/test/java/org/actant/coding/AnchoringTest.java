package org.actant.coding;

import static org.assertj.core.api.Assertions.assertThat;

import org.actant.coding.Anchoring.Found;
import org.actant.coding.Anchoring.Lost;
import org.junit.jupiter.api.Test;

class AnchoringTest {
  private static final String TEXT = "We pledge. The long-term “plan” works. We pledge.";

  private static String find(int start, int end, String quotation) {
    return switch (new Anchoring(Documents.of(TEXT)).find(start, end, quotation)) {
      case Found(Anchor anchor) -> anchor.start() + ":" + anchor.quotation();
      case Lost(String reason) -> reason;
    };
  }

  @Test
  void offsetsStandIfTheQuotationStandsThere() {
    assertThat(find(39, 49, "We pledge.")).isEqualTo("39:We pledge.");
  }

  @Test
  void aQuotationIsFoundWhateverItsSpacesHyphensAndQuotationMarks() {
    assertThat(find(-1, -1, "The long-\nterm  \"plan\" works."))
        .isEqualTo("11:The long-term “plan” works.");
    assertThat(find(-1, -1, "longterm plan")).isEqualTo("15:long-term “plan");
  }

  @Test
  void ofSeveralPlacesTheOneNearestToTheOffsetsIsMeant() {
    assertThat(find(-1, -1, "We pledge.")).isEqualTo("0:We pledge.");
    assertThat(find(35, 45, "We pledge.")).isEqualTo("39:We pledge.");
  }

  @Test
  void whatIsNotThereIsLostWithAReason() {
    assertThat(find(0, 10, "We promise.")).isEqualTo("the quotation does not stand in the text");
    assertThat(find(0, 10, "…")).isEqualTo("the quotation has no letters");
  }
}
