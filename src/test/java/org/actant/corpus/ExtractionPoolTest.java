package org.actant.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractionPoolTest {
  private static final Limits NARROW = new Limits(10, 1000, Duration.ofSeconds(2), 64, true);

  @TempDir Path folder;
  private final ExtractionPool pool = new ExtractionPool();

  @AfterEach
  void end() {
    pool.close();
  }

  @Test
  void aDocumentThatDoesNotEndIsStoppedAndTheNextOneIsRead() throws IOException {
    assertOverLimit("loop", "found more than 2 s of work; expected at most that");
    assertThat(read("fine").status()).isEqualTo(IngestStatus.OK);
  }

  @Test
  void aDocumentThatEatsMemoryIsStoppedAndTheNextOneIsRead() throws IOException {
    assertThat(read("fine").status()).isEqualTo(IngestStatus.OK);
    assertOverLimit(
        "eat", "found content that needs more than 64 MiB of memory; expected at most that");
    assertThat(read("fine").status()).isEqualTo(IngestStatus.OK);
  }

  @Test
  void aDocumentThatIsNestedTooDeeplyIsStopped() throws IOException {
    assertOverLimit(
        "nest", "found objects nested too deeply; expected a document within the limits");
  }

  @Test
  void aDocumentThatBringsItsReaderDownIsDamaged() throws IOException {
    assertThat(read("die"))
        .extracting(IngestRow::status, IngestRow::detail)
        .containsExactly(
            IngestStatus.DAMAGED,
            "found content that ended its reader with status 9; expected a file that can be read");
    assertThat(read("stumble"))
        .extracting(IngestRow::status, IngestRow::detail)
        .containsExactly(
            IngestStatus.DAMAGED,
            "found content that its reader stumbles over (java.lang.IllegalStateException:"
                + " stumbled); expected a document");
  }

  @Test
  void aDocumentThatCallsHomeReachesNobody() throws IOException {
    var calls = new AtomicInteger();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          calls.incrementAndGet();
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.start();
    String address = "http://localhost:" + server.getAddress().getPort() + "/";
    try {
      assertThat(read("call " + address).detail()).contains("no network while documents are read");
      assertThat(calls).hasValue(0);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void whatIsMadeOfADocumentStandsInItsFolder() throws IOException {
    read("fine");
    assertThat(DocumentText.read(folder, "x").text()).isEqualTo("fine");
    assertThat(folder.resolve("x.ingest.json")).exists();
  }

  @Test
  void whatAFileStatesIsFoundAndAnUnreadableOneStatesNothing() throws IOException {
    Path note = Files.writeString(folder.resolve("a.md"), "# A note of two words\n\nText.\n");
    assertThat(pool.stated(note).title()).hasValue("A note of two words");
    assertThat(pool.stated(folder.resolve("missing.pdf"))).isEqualTo(Stated.NOTHING);
  }

  private void assertOverLimit(String command, String detail) throws IOException {
    assertThat(read(command))
        .extracting(IngestRow::status, IngestRow::detail)
        .containsExactly(IngestStatus.OVER_LIMIT, detail);
  }

  private IngestRow read(String command) throws IOException {
    Path file = Files.writeString(folder.resolve("x.hostile"), command);
    return pool.run(new Extraction("x", file, "x.hostile", null, folder, NARROW));
  }
}
