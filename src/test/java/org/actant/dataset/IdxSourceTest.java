package org.actant.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.actant.input.InputException;
import org.actant.input.UnavailableException;
import org.actant.provenance.Digest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdxSourceTest {
  private static final Map<String, byte[]> CONTENT =
      new TreeMap<>(
          Map.of(
              "a-images", IdxTest.idx(0x0803, new int[] {3, 1, 1}, 1, 2, 3),
              "b-labels", IdxTest.idx(0x0801, new int[] {3}, 1, 2, 3),
              "c-images", IdxTest.idx(0x0803, new int[] {1, 1, 1}, 4),
              "d-labels", IdxTest.idx(0x0801, new int[] {1}, 4)));

  @TempDir Path folder;
  private final Map<String, byte[]> served = new TreeMap<>();
  private final List<String> asked = new ArrayList<>();
  private HttpServer server = start();

  @BeforeEach
  void serveEverything() throws IOException {
    for (String name : CONTENT.keySet()) {
      served.put("/tiny/" + name + ".gz", IdxTest.gzip(content(name)));
    }
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void theWorkspaceComesFirstThenTheCacheThenTheSystem() throws IOException {
    fill(folder.resolve("system"));
    assertThat(load().train().size()).isEqualTo(3);
    fill(folder.resolve("cache"));
    fill(folder.resolve("workspace/datasets/tiny"));
    Files.writeString(folder.resolve("system/a-images"), "damaged");
    Files.writeString(folder.resolve("cache/a-images"), "damaged");
    assertThat(load().test().labels()).containsExactly(4);
    assertThat(asked).isEmpty();
  }

  @Test
  void whatIsNowhereIsDownloadedIntoTheCacheOnce() throws IOException {
    assertThat(load().train().labels()).containsExactly(1, 2, 3);
    assertThat(asked).hasSize(4);
    assertThat(load().train().labels()).containsExactly(1, 2, 3);
    assertThat(asked).hasSize(4);
    assertThat(cache()).containsExactly("a-images.gz", "b-labels.gz", "c-images.gz", "d-labels.gz");
  }

  @Test
  void aDownloadWithAWrongChecksumIsRefusedAndLeavesNothing() throws IOException {
    served.put("/tiny/c-images.gz", IdxTest.gzip(IdxTest.idx(0x0803, new int[] {1, 1, 1}, 5)));
    assertThatThrownBy(this::load)
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("c-images.gz sends has the SHA-256")
        .hasMessageContaining("and not " + Digest.of(content("c-images")).hex());
    assertThat(cache()).containsExactly("a-images.gz", "b-labels.gz");
  }

  @Test
  void aDownloadThatIsNotGzipOrIsCutIsRefused() throws IOException {
    served.put("/tiny/a-images.gz", "<html>".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertThatThrownBy(this::load).isInstanceOf(UnavailableException.class);
    byte[] packed = IdxTest.gzip(content("a-images"));
    served.put("/tiny/a-images.gz", java.util.Arrays.copyOf(packed, packed.length - 9));
    assertThatThrownBy(this::load)
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("broken gzip");
    assertThat(cache()).isEmpty();
  }

  @Test
  void whenNothingWorksTheMessageSaysHowToGetTheData() {
    served.remove("/tiny/a-images.gz");
    assertThatThrownBy(this::load)
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("tiny is not on this machine")
        .hasMessageContaining("answers with status 404")
        .hasMessageContaining(folder.resolve("workspace/datasets/tiny").toString())
        .hasMessageContaining("or ask a friend");
    server.stop(0);
    assertThatThrownBy(this::load)
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("cannot be downloaded");
  }

  @Test
  void aDamagedOrIncompleteCopyInTheWorkspaceIsABadInput() throws IOException {
    Path own = folder.resolve("workspace/datasets/tiny");
    fill(own);
    Files.write(own.resolve("b-labels"), IdxTest.idx(0x0801, new int[] {3}, 1, 2, 2));
    assertThatThrownBy(this::load)
        .isInstanceOf(InputException.class)
        .hasMessageContaining("b-labels");
    Files.delete(own.resolve("b-labels"));
    assertThatThrownBy(this::load)
        .isInstanceOf(InputException.class)
        .hasMessageContaining("found 3 of the files");
  }

  @Test
  void aLimitTakesImagesThatTheSeedDraws() throws IOException {
    fill(folder.resolve("cache"));
    Dataset two = source().load(new DatasetRequest(folder.resolve("workspace"), 2, 0, 1));
    assertThat(two.train().size()).isEqualTo(2);
    assertThat(two.train().labels()).isSorted();
    assertThat(two.train().labels())
        .containsExactly(source().load(new DatasetRequest(folder, 2, 0, 1)).train().labels());
  }

  private Dataset load() throws IOException {
    return source().load(new DatasetRequest(folder.resolve("workspace"), 0, 0, 1));
  }

  private IdxSource source() {
    List<IdxSource.Part> parts =
        CONTENT.keySet().stream()
            .map(name -> new IdxSource.Part(name, Digest.of(content(name)).hex()))
            .toList();
    URI address = URI.create("http://localhost:" + server.getAddress().getPort() + "/tiny/");
    var places =
        new IdxSource.Places(folder.resolve("cache"), List.of(folder.resolve("system")), address);
    return new IdxSource("tiny", parts, places, "ask a friend");
  }

  private HttpServer start() {
    try {
      HttpServer started =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      started.createContext(
          "/",
          exchange -> {
            String path = exchange.getRequestURI().getPath();
            asked.add(path);
            byte[] body = served.getOrDefault(path, new byte[0]);
            exchange.sendResponseHeaders(
                body.length > 0 ? 200 : 404, body.length > 0 ? body.length : -1);
            exchange.getResponseBody().write(body);
            exchange.close();
          });
      started.start();
      return started;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private List<String> cache() throws IOException {
    try (var files = Files.list(folder.resolve("cache"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static void fill(Path target) throws IOException {
    Files.createDirectories(target);
    for (String name : CONTENT.keySet()) {
      Files.write(target.resolve(name), content(name));
    }
  }

  private static byte[] content(String name) {
    byte[] bytes = CONTENT.get(name);
    if (bytes == null) {
      throw new IllegalArgumentException(name);
    }
    return bytes;
  }
}
