package org.actant.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class YamlValueTest {
  @TempDir Path folder;

  @Test
  void readsValuesWithTheirLines() throws IOException {
    YamlValue study = read("id: demo\nblocks: 3\nknobs:\n  - int8\n  - pruning\n");

    assertThat(study.string("id")).isEqualTo("demo");
    assertThat(study.get("blocks").integer(1, 9)).isEqualTo(3);
    assertThat(study.get("knobs").strings()).containsExactly("int8", "pruning");
    assertThat(study.get("knobs").list().get(1).line()).isEqualTo(5);
  }

  @Test
  void everyComplaintNamesFileLineFoundAndExpected() throws IOException {
    YamlValue study = read("id: demo\nblocks: many\nbloks: 3\n");

    assertThatThrownBy(() -> study.get("blocks").integer(1, 9))
        .isInstanceOf(InputException.class)
        .hasMessageEndingWith(
            "study.yaml:2: found `blocks` is `many`; expected a whole number from 1 to 9");
    assertThatThrownBy(() -> study.allowKeys("id", "blocks"))
        .hasMessageEndingWith(
            "study.yaml:3: found the unknown key `bloks`; expected one of blocks, id");
    assertThatThrownBy(() -> study.get("question"))
        .hasMessageContaining("without the key `question`");
    assertThatThrownBy(() -> study.get("id").list()).hasMessageContaining("expected a list");
  }

  @Test
  void brokenSyntaxAndDuplicateKeysNameTheLine() {
    assertThatThrownBy(() -> read("id: demo\nknobs: [int8\n")).hasMessageContaining("study.yaml:3");
    assertThatThrownBy(() -> read("id: demo\nid: other\n").string("id"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("study.yaml:2");
    assertThatThrownBy(() -> read("")).hasMessageContaining("an empty file");
  }

  private YamlValue read(String text) throws IOException {
    Path file = folder.resolve("study.yaml");
    Files.writeString(file, text);
    return YamlValue.read(file);
  }
}
