package org.actant.energy.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.actant.Material;
import org.actant.table.Csv;
import org.actant.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProcessorsTest {
  @ParameterizedTest
  @CsvSource({
    "Intel(R) Xeon(R) CPU E3-1240 V2 @ 3.40GHz, Intel Xeon E3-1240 v2",
    "AMD EPYC 8024P 8-Core Processor, AMD EPYC 8024P",
    "AMD Ryzen Threadripper 1950X 16-Core Processor, AMD Ryzen Threadripper 1950X",
    "Intel(R) Core(TM) i7-6700K CPU @ 4.00GHz, Intel Core i7-6700K",
    "Intel(R) Xeon(R) CPU E5-2670 0 @ 2.60GHz, Intel Xeon E5-2670",
    "12th Gen Intel(R) Core(TM) i7-12700K, Intel Core i7-12700K",
    "Intel(R) Xeon(R) Platinum 8259CL CPU @ 2.50GHz, Intel Xeon Platinum 8259CL"
  })
  void knowsAProcessorAsTheKernelCallsIt(String kernel, String sold) {
    assertThat(Processors.find(kernel)).map(Processor::name).contains(sold);
  }

  @Test
  void tellsModelsApartThatDifferInTheirEnd() {
    assertThat(Processors.find("Intel(R) Xeon(R) CPU E5-2670 v2 @ 2.50GHz"))
        .map(Processor::tdpWatts)
        .contains(115.0);
    assertThat(Processors.find("AMD EPYC 8024PN 8-Core Processor")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"Intel(R) Xeon(R) Processor", "AMD EPYC", "Intel(R) Xeon(R) CPU @ 2.20GHz", "''"})
  void knowsNothingOfANameWithoutAModel(String name) {
    assertThat(Processors.find(name)).isEmpty();
  }

  @Test
  void holdsPlausibleFactsOnly() {
    assertThat(Processors.all()).hasSize(492);
    assertThat(Processors.all())
        .allSatisfy(p -> {
          assertThat(p.tdpWatts()).isBetween(5.0, 600.0);
          p.threads()
              .ifPresent(threads -> assertThat(threads).isBetween(p.cores().orElseThrow(), 4 * 64));
        });
  }

  /// Every TDP that is said to be CodeCarbon's is, and every other is Green Algorithms'.
  @Test
  void agreesWithItsSources() throws IOException {
    Map<String, Double> codecarbon =
        watts(Csv.read(Material.require("energy-data/codecarbon/cpu_power.csv")), 0, "Name", "TDP");
    for (Processor processor : Processors.all()) {
      if (processor.source().startsWith("codecarbon")) {
        assertThat(codecarbon).containsEntry(processor.name(), processor.tdpWatts());
      }
    }
  }

  private static Map<String, Double> watts(Table table, int from, String name, String tdp) {
    var watts = new HashMap<String, Double>();
    for (int row = from; row < table.rows().size(); row++) {
      String figure = table.get(row, tdp);
      if (figure.matches("\\d+(\\.\\d+)?")) {
        watts.put(table.get(row, name).strip(), Double.parseDouble(figure));
      }
    }
    return watts;
  }
}
