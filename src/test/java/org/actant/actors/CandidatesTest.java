package org.actant.actors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CandidatesTest {
  private final Register register = new Register();

  private void mention(String document, String actor, String type, String alias, int mentions) {
    register.add(
        document,
        List.of(new MentionTable.Row(new Named(actor, Actor.Kind.HUMAN, type), alias, mentions)),
        Rulings.NONE);
  }

  private List<String> candidates() {
    var candidates = new ArrayList<String>();
    for (List<String> row : Candidates.table(register.entries()).rows()) {
      candidates.add(row.get(0) + " > " + row.get(2) + ": " + row.get(4));
    }
    return candidates;
  }

  @Test
  void everyCandidateHasItsReason() {
    mention("a", "GREENPEACE", "ngo", "GREENPEACE", 1);
    mention("b", "Greenpeace", "ngo", "Greenpeace", 5);
    mention("a", "Electronic Frontier Foundation", "ngo", "EFF", 3);
    mention("b", "EFF", "organization", "EFF", 2);
    mention("b", "WWF", "organization", "WWF", 1);
    mention("b", "World Wildlife Fund", "organization", "World Wildlife Fund", 2);
    mention("a", "Ada Lovelace", "person", "Ada Lovelace", 2);
    mention("b", "Lovelace", "person", "Lovelace", 1);
    mention("a", "Ostrel Labs", "company", "Ostrel Labs", 2);
    mention("b", "Ostral Labs", "company", "Ostral Labs", 1);
    mention("a", "Access Now", "ngo", "Access Now", 9);
    mention("b", "Access Now Europe", "ngo", "Access Now Europe", 2);
    assertThat(candidates())
        .containsExactly(
            "Access Now Europe > Access Now: one name is the other with a word more",
            "EFF > Electronic Frontier Foundation: `EFF` means Electronic Frontier Foundation in a",
            "GREENPEACE > Greenpeace: the names differ in capitals, spaces or punctuation only",
            "Lovelace > Ada Lovelace: it is the last name of this person only",
            "Ostral Labs > Ostrel Labs: the names differ in one letter",
            "WWF > World Wildlife Fund: `WWF` are its initials");
  }

  @Test
  void differentNamesAreNoCandidates() {
    mention("a", "Water Watch", "ngo", "Water Watch", 2);
    mention("a", "River Trust", "ngo", "River Trust", 2);
    mention("a", "ISO 14001", "standard", "ISO 14001", 2);
    mention("a", "ISO 14002", "standard", "ISO 14002", 2);
    assertThat(candidates()).isEmpty();
  }

  @Test
  void oneEditIsNotTwo() {
    assertThat(Candidates.isWithinOne("ostrel", "ostral")).isTrue();
    assertThat(Candidates.isWithinOne("ostrel", "ostrell")).isTrue();
    assertThat(Candidates.isWithinOne("ostrel", "ostrl")).isTrue();
    assertThat(Candidates.isWithinOne("ostrel", "astral")).isFalse();
  }
}
