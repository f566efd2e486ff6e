package org.actant.energy.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.actant.energy.Reading;
import org.actant.measure.Interval;
import org.actant.measure.Joules;
import org.actant.table.Table;
import org.junit.jupiter.api.Test;

class BillTest {
  @Test
  void saysGrossNetAndAttributedWithTheirTier() {
    Recording recording =
        Recordings.of(
            List.of(),
            List.of(
                Recordings.window("idle", -2, 2, Recordings.amounts(Recordings.PACKAGE, 40)),
                Recordings.window(
                    "run",
                    0,
                    10,
                    Recordings.amounts(
                        Recordings.PACKAGE, 650, Recordings.BUSY, 8, Recordings.TREE, 6))));

    assertThat(Bill.of(recording, List.of()).rows())
        .contains(
            List.of("energy, rapl package-0", "650.0", "J", "T2", "whole machine, gross"),
            List.of("  net of idle", "450.0", "J", "T2", "idle measured before the run"),
            List.of("  attributed", "487.5", "J", "T2", "times the tree's share of busy CPU time"),
            List.of(
                "CPU time of others",
                "2.000",
                "s",
                "T6",
                "busy time of the machine less the tree's"));
  }

  @Test
  void whatIsNotThereIsAQuestionMarkWithItsReasonAndAnEstimateAnInterval() {
    Recording recording =
        run(
            Recordings.amounts(
                Recordings.PACKAGE,
                new Reading.Unavailable("permission denied"),
                Recordings.DRAM,
                new Reading.Estimated(new Interval<>(new Joules(2), new Joules(35)), "a model")));

    assertThat(Bill.of(recording, List.of()).rows())
        .contains(
            List.of("energy, rapl package-0", "?", "J", "T2", "permission denied"),
            List.of(
                "energy, rapl package-0/dram",
                "2.000 to 35.00",
                "J",
                "T2",
                "whole machine, gross; a model"));
  }

  @Test
  void aMachineWithoutMetersOfJoulesSaysSo() {
    assertThat(Bill.of(run(Recordings.amounts(Recordings.TREE, 1)), List.of()).rows())
        .contains(List.of("energy", "", "J", "", "no meter of joules works here: actant meters"));
  }

  @Test
  void supplementsComeLast() {
    List<String> line = List.of("carbon", "1 to 2", "g", "T2", "made up");
    Table bill = Bill.of(run(Recordings.amounts()), List.of(_ -> List.of(line)));

    assertThat(bill.rows().getLast()).isEqualTo(line);
  }

  private static Recording run(java.util.SortedMap<org.actant.energy.Channel, Reading> amounts) {
    return Recordings.of(List.of(), List.of(Recordings.window("run", 0, 10, amounts)));
  }
}
