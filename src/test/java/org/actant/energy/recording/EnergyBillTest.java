package org.actant.energy.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.actant.energy.Reading;
import org.actant.measure.Joules;
import org.junit.jupiter.api.Test;

class EnergyBillTest {
  @Test
  void netIsGrossLessTheIdlePowerHeldForTheWindow() {
    Window idle = Recordings.window("idle", -2, 2, Recordings.amounts(Recordings.PACKAGE, 40));
    Window run = Recordings.window("run", 0, 10, Recordings.amounts(Recordings.PACKAGE, 650));

    EnergyFigure figure = new EnergyBill(run, Optional.of(idle)).figures().getFirst();

    assertThat(figure.gross()).isEqualTo(joules(650));
    assertThat(figure.net()).contains(joules(450));
    assertThat(new EnergyBill(run, Optional.empty()).figures().getFirst().net()).isEmpty();
  }

  @Test
  void theTreesShareOfBusyTimeIsItsShareOfThePackage() {
    Window run =
        Recordings.window(
            "run",
            0,
            10,
            Recordings.amounts(
                Recordings.PACKAGE,
                600,
                Recordings.DRAM,
                50,
                Recordings.BUSY,
                8,
                Recordings.TREE,
                6));

    List<EnergyFigure> figures = new EnergyBill(run, Optional.empty()).figures();

    assertThat(EnergyBill.share(run)).hasValue(0.75);
    assertThat(figures.get(0).attributed()).contains(joules(450));
    assertThat(figures.get(1).attributed()).as("memory").isEmpty();
  }

  @Test
  void packageAndMemoryAddUp() {
    Window run =
        Recordings.window(
            "run", 0, 10, Recordings.amounts(Recordings.PACKAGE, 600, Recordings.DRAM, 50));

    EnergyFigure total = new EnergyBill(run, Optional.empty()).figures().getLast();

    assertThat(total.what()).isEqualTo("total");
    assertThat(total.gross()).isEqualTo(joules(650));
  }

  @Test
  void aSumWithoutOneOfItsPartsIsNotGiven() {
    Window run =
        Recordings.window(
            "run",
            0,
            10,
            Recordings.amounts(
                Recordings.PACKAGE, 600, Recordings.DRAM, new Reading.Unavailable("gone")));

    EnergyFigure total = new EnergyBill(run, Optional.empty()).figures().getLast();

    assertThat(total.gross()).isEqualTo(new Reading.Unavailable("a part is missing: gone"));
  }

  @Test
  void aMachineThatWasHardlyBusyHasNoShares() {
    Window run =
        Recordings.window(
            "run", 0, 1, Recordings.amounts(Recordings.BUSY, 0.03, Recordings.TREE, 0.02));

    assertThat(EnergyBill.share(run)).isEmpty();
  }

  private static Reading joules(double value) {
    return new Reading.Measured(new Joules(value));
  }
}
