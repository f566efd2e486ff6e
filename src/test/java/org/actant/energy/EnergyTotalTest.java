package org.actant.energy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EnergyTotalTest {
  private static final Channel MACHINE = channel("machine", Domain.PACKAGE, Scope.MACHINE);
  private static final Channel PROCESS = channel("process", Domain.PACKAGE, Scope.PROCESS);
  private static final Channel MEMORY = channel("memory", Domain.MEMORY, Scope.PROCESS);

  @Test
  void neverAddsTheShareOfAProcessToTheMachineThatHoldsIt() {
    assertThat(EnergyTotal.parts(List.of(MACHINE, PROCESS))).containsExactly(MACHINE);
  }

  @Test
  void addsUpThePartsOfAProcessWhereNothingElseIsCounted() {
    assertThat(EnergyTotal.parts(List.of(PROCESS, MEMORY)))
        .containsExactlyInAnyOrder(PROCESS, MEMORY);
  }

  private static Channel channel(String name, Domain domain, Scope scope) {
    return new Channel("model", name, Tier.T5, domain, scope, "J");
  }
}
