package org.actant.carbon.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.actant.carbon.factor.FactorTables;
import org.actant.carbon.factor.Place;
import org.actant.input.InputException;
import org.actant.measure.Interval;
import org.actant.measure.KilowattHours;
import org.junit.jupiter.api.Test;

class CloudUseTest {
  private static final FactorTables TABLES = FactorTables.read();
  private static final Place REGION = TABLES.place("aws/us-east-1");

  private static Interval<KilowattHours> kilowattHours(
      Map<String, Interval<KilowattHours>> energies, String part) {
    return Objects.requireNonNull(energies.get(part), part);
  }

  @Test
  void aKnownProcessorHasOneEnergyAnUnknownOneTheSpreadOfTheProvider() {
    var use = new CloudUse(1000, 0.5, 0, 0, 0, 0, 1);
    var known = kilowattHours(use.energies(REGION, Optional.of("Skylake"), TABLES), "compute");
    var any = kilowattHours(use.energies(REGION, Optional.empty(), TABLES), "compute");
    assertThat(known.low().value()).isCloseTo((0.6446 + 4.1934) / 2, within(1e-3));
    assertThat(known.low()).isEqualTo(known.high());
    assertThat(any.low().value()).isCloseTo((0.4743 + 1.693) / 2, within(1e-3));
    assertThat(any.high().value()).isCloseTo((3.0369 + 8.2486) / 2, within(1e-3));
  }

  @Test
  void partsAddUp() {
    var energies =
        new CloudUse(1, 1, 90, 1, 1, 1, 2).energies(REGION, Optional.of("haswell"), TABLES);
    assertThat(kilowattHours(energies, "memory").low().value()).isCloseTo(0.07056, within(1e-9));
    assertThat(kilowattHours(energies, "SSD").low().value()).isCloseTo(0.0024, within(1e-9));
    assertThat(kilowattHours(energies, "disk").low().value()).isCloseTo(0.0013, within(1e-9));
    assertThat(kilowattHours(energies, "network").low().value()).isCloseTo(0.001, within(1e-9));
    assertThat(CloudUse.total(energies.values()).low().value())
        .isCloseTo(0.07056 + 0.0024 + 0.0013 + 0.001 + 2 * 0.0060129, within(1e-6));
  }

  @Test
  void aProcessorThatIsNotOfferedIsRefusedWithThoseThatAre() {
    assertThatThrownBy(
            () -> new CloudUse(1, 1, 0, 0, 0, 0, 1).energies(REGION, Optional.of("z80"), TABLES))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("z80")
        .hasMessageContaining("graviton2");
  }

  @Test
  void aBillOfNothingIsRefused() {
    assertThatThrownBy(() -> new CloudUse(0, 0.5, 0, 0, 0, 0, 1)).hasMessageContaining("nothing");
    assertThatThrownBy(() -> new CloudUse(1, 1.5, 0, 0, 0, 0, 1)).hasMessageContaining("1.5");
    assertThatThrownBy(() -> new CloudUse(-1, 0.5, 0, 0, 0, 0, 1)).hasMessageContaining("-1");
  }
}
