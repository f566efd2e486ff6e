package org.actant.corpus.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.actant.corpus.fetch.Arrival.Arrived;
import org.actant.corpus.fetch.Arrival.Failed;
import org.actant.corpus.fetch.Arrival.Unreachable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FetcherTest {
  private static final byte[] DOCUMENT = document();
  private static final Duration SECOND = Duration.ofSeconds(1);

  @TempDir Path folder;
  private final TestTime time = new TestTime();
  private LocalServer server;
  private Path part = Path.of("");

  FetcherTest() throws IOException {
    server = new LocalServer();
  }

  @BeforeEach
  void namePart() {
    part = folder.resolve("x.part");
  }

  @AfterEach
  void stopServer() {
    server.close();
  }

  @Test
  void aDocumentComesWholeWithWhatTheServerSaysAboutIt() throws IOException {
    server.on(
        "/a",
        exchange ->
            LocalServer.answer(
                exchange,
                200,
                Map.of(
                    "Content-Type",
                    "application/pdf; charset=x",
                    "Content-Disposition",
                    "attachment; filename=\"../report 1.pdf\""),
                DOCUMENT));
    assertThat(fetch("/a"))
        .isEqualTo(
            new Arrived(
                part, server.address("/a"), "application/pdf", Optional.of("report 1.pdf")));
    assertThat(part).hasBinaryContent(DOCUMENT);
    assertThat(folder).isDirectoryNotContaining(file -> file.toString().endsWith(".json"));
  }

  @Test
  void aConnectionThatBreaksOffIsGoneOnWith() throws IOException {
    serveInParts("\"v1\"", "\"v1\"");
    assertThat(fetch("/a")).isInstanceOf(Arrived.class);
    assertThat(part).hasBinaryContent(DOCUMENT);
    assertThat(server.requests()).containsExactly("/a", "/a bytes=1000- if \"v1\"");
    assertThat(time.pauses()).contains(Duration.ofSeconds(2));
  }

  @Test
  void aLaterRunGoesOnWhereAnEarlierOneWasKilled() throws IOException {
    serveInParts("\"v1\"", "\"v1\"");
    Files.write(part, Arrays.copyOf(DOCUMENT, 700));
    Files.writeString(
        folder.resolve("x.part.json"),
        "{\"address\": \"" + server.address("/a") + "\", \"validator\": \"\\\"v1\\\"\"}");
    assertThat(fetch("/a")).isInstanceOf(Arrived.class);
    assertThat(part).hasBinaryContent(DOCUMENT);
    assertThat(server.requests()).containsExactly("/a bytes=700- if \"v1\"");
  }

  @Test
  void aDocumentThatHasChangedStartsOver() throws IOException {
    serveInParts("\"v1\"", "\"v2\"");
    assertThat(fetch("/a")).isInstanceOf(Arrived.class);
    assertThat(part).hasBinaryContent(DOCUMENT);
  }

  @Test
  void aServerWithoutRangesStartsOver() throws IOException {
    var count = new AtomicInteger();
    server.on(
        "/a",
        exchange -> {
          if (count.getAndIncrement() == 0) {
            LocalServer.breakOff(exchange, Map.of(), DOCUMENT, 1000);
          } else {
            LocalServer.answer(exchange, 200, Map.of(), DOCUMENT);
          }
        });
    assertThat(fetch("/a")).isInstanceOf(Arrived.class);
    assertThat(part).hasBinaryContent(DOCUMENT);
    assertThat(server.requests()).containsExactly("/a", "/a");
  }

  @Test
  void aServerThatAlwaysBreaksOffIsAskedThreeTimes() throws IOException {
    server.on("/a", exchange -> LocalServer.breakOff(exchange, Map.of(), DOCUMENT, 10));
    assertThat(fetch("/a"))
        .isInstanceOfSatisfying(
            Failed.class,
            failed ->
                assertThat(failed.reason()).startsWith("the connection broke off after 10 bytes"));
    assertThat(server.requests()).hasSize(3);
  }

  @Test
  void redirectsAreFollowedToHttpOnlyAndNotForever() throws IOException {
    redirect("/a", "b");
    redirect("/b", server.address("/c").toString());
    server.give("/c", "text/plain", DOCUMENT);
    redirect("/file", "file:///etc/passwd");
    redirect("/loop", "/loop");
    assertThat(fetch("/a"))
        .isEqualTo(new Arrived(part, server.address("/c"), "text/plain", Optional.empty()));
    assertThat(fetch("/file"))
        .isEqualTo(
            new Failed(
                server.address("/file")
                    + " leads to file:///etc/passwd; expected an address with https"));
    assertThat(fetch("/loop")).isEqualTo(new Failed("more than 10 redirects"));
    assertThat(fetcher(FetchLimits.DEFAULT).fetch(URI.create("ftp://localhost/a"), part))
        .isEqualTo(
            new Failed("found the address ftp://localhost/a; expected one with http or https"));
  }

  @Test
  void whatIsNotThereIsAskedForOnce() throws IOException {
    server.on("/a", exchange -> LocalServer.answer(exchange, 404, Map.of(), new byte[0]));
    assertThat(fetch("/a"))
        .isEqualTo(new Failed(server.address("/a") + " answers with status 404"));
    assertThat(server.requests()).containsExactly("/a");
  }

  @Test
  void aBusyServerIsAskedAgainWhenItWantsTo() throws IOException {
    var count = new AtomicInteger();
    server.on(
        "/a",
        exchange -> {
          switch (count.getAndIncrement()) {
            case 0 -> LocalServer.answer(exchange, 429, Map.of("Retry-After", "30"), new byte[0]);
            case 1 ->
                LocalServer.answer(
                    exchange,
                    503,
                    Map.of("Retry-After", "Thu, 01 Jan 2026 12:02:00 GMT"),
                    new byte[0]);
            default -> LocalServer.answer(exchange, 200, Map.of(), DOCUMENT);
          }
        });
    assertThat(fetch("/a")).isInstanceOf(Arrived.class);
    // one second passes between robots.txt and the first request
    assertThat(time.pauses())
        .containsExactly(SECOND, Duration.ofSeconds(30), Duration.ofSeconds(89));
  }

  @Test
  void aServerThatWantsToBeAskedTomorrowIsNotWaitedFor() throws IOException {
    server.on(
        "/a",
        exchange -> LocalServer.answer(exchange, 429, Map.of("Retry-After", "86400"), new byte[0]));
    assertThat(fetch("/a"))
        .isEqualTo(
            new Failed(server.address("/a") + " answers with status 429, to ask again: 86400"));
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void anEndlessDocumentIsStoppedAtTheLimit() throws IOException {
    server.on(
        "/a",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          try (OutputStream body = exchange.getResponseBody()) {
            while (true) {
              body.write(DOCUMENT);
            }
          }
        });
    server.give("/b", "text/plain", DOCUMENT);
    FetchLimits small = FetchLimits.DEFAULT.withBytes(1500);
    assertThat(fetch("/a", small)).isEqualTo(new Failed("found more; expected at most 1500 bytes"));
    assertThat(fetch("/b", small))
        .isEqualTo(new Failed("found 2500 bytes; expected at most 1500 bytes"));
    assertThat(part).doesNotExist();
  }

  @Test
  void aServerThatFallsSilentIsLeft() throws IOException {
    server.on(
        "/a",
        exchange -> {
          exchange.sendResponseHeaders(200, DOCUMENT.length);
          exchange.getResponseBody().write(DOCUMENT, 0, 10);
          exchange.getResponseBody().flush();
          try {
            Thread.sleep(Duration.ofMinutes(1));
          } catch (InterruptedException _) {
            exchange.close();
          }
        });
    var limits = new FetchLimits(10_000, Duration.ofSeconds(5), Duration.ofMillis(100), SECOND);
    assertThat(fetch("/a", limits))
        .isInstanceOfSatisfying(
            Failed.class,
            failed ->
                assertThat(failed.reason())
                    .isEqualTo("the connection broke off after 10 bytes: no byte for 0.1 s"));
  }

  @Test
  void whatRobotsTxtForbidsIsNotAskedFor() throws IOException {
    String rules = "User-agent: *\nDisallow: /private/\nCrawl-delay: 7\n";
    server.give("/robots.txt", "text/plain", rules.getBytes(UTF_8));
    server.give("/private/a", "text/plain", DOCUMENT);
    server.give("/b", "text/plain", DOCUMENT);
    try (Fetcher fetcher = fetcher(FetchLimits.DEFAULT)) {
      assertThat(fetcher.fetch(server.address("/private/a"), part))
          .isEqualTo(new Failed(server.address("/robots.txt") + " forbids programs to ask for it"));
      assertThat(fetcher.fetch(server.address("/b"), part)).isInstanceOf(Arrived.class);
      assertThat(fetcher.fetch(server.address("/b"), part)).isInstanceOf(Arrived.class);
    }
    assertThat(server.requests()).containsExactly("/b", "/b");
    assertThat(time.pauses()).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(7));
  }

  @Test
  void aServerIsAskedOnceASecondAtMost() throws IOException {
    server.give("/a", "text/plain", DOCUMENT);
    try (Fetcher fetcher = fetcher(FetchLimits.DEFAULT)) {
      fetcher.fetch(server.address("/a"), part);
      fetcher.fetch(server.address("/a"), part);
    }
    assertThat(time.pauses()).containsExactly(SECOND, SECOND);
  }

  @Test
  void whereThereIsNoServerItIsSaidOnceAndRemembered() throws IOException {
    URI nowhere = server.address("/a");
    server.close();
    try (Fetcher fetcher = fetcher(FetchLimits.DEFAULT)) {
      Arrival first = fetcher.fetch(nowhere, part);
      assertThat(first).isInstanceOf(Unreachable.class);
      List<Duration> pauses = time.pauses();
      assertThat(fetcher.fetch(nowhere, part)).isEqualTo(first);
      assertThat(time.pauses()).isEqualTo(pauses);
    }
  }

  @Test
  void theServerLearnsWhoAsks() throws IOException {
    server.on(
        "/a",
        exchange ->
            LocalServer.answer(
                exchange,
                200,
                Map.of(),
                exchange.getRequestHeaders().getFirst("User-Agent").getBytes(UTF_8)));
    fetch("/a");
    assertThat(part).hasContent("actant/test");
  }

  /// Breaks off after 1000 bytes unless it is asked for the rest.
  private void serveInParts(String firstTag, String laterTag) {
    var count = new AtomicInteger();
    server.on(
        "/a",
        exchange -> {
          String tag = count.getAndIncrement() == 0 ? firstTag : laterTag;
          String range = exchange.getRequestHeaders().getFirst("Range");
          String condition = exchange.getRequestHeaders().getFirst("If-Range");
          if (range != null && tag.equals(condition)) {
            int start = Integer.parseInt(range.replaceAll("\\D", ""));
            String content =
                "bytes %s-%s/%s".formatted(start, DOCUMENT.length - 1, DOCUMENT.length);
            LocalServer.answer(
                exchange,
                206,
                Map.of("Content-Range", content, "ETag", tag),
                Arrays.copyOfRange(DOCUMENT, start, DOCUMENT.length));
          } else if (count.get() == 1) {
            LocalServer.breakOff(exchange, Map.of("ETag", tag), DOCUMENT, 1000);
          } else {
            LocalServer.answer(exchange, 200, Map.of("ETag", tag), DOCUMENT);
          }
        });
  }

  private void redirect(String path, String location) {
    server.on(
        path,
        exchange -> LocalServer.answer(exchange, 302, Map.of("Location", location), new byte[0]));
  }

  private Arrival fetch(String path) throws IOException {
    return fetch(path, FetchLimits.DEFAULT);
  }

  private Arrival fetch(String path, FetchLimits limits) throws IOException {
    try (Fetcher fetcher = fetcher(limits)) {
      return fetcher.fetch(server.address(path), part);
    }
  }

  private Fetcher fetcher(FetchLimits limits) {
    return new Fetcher("actant/test", limits, time, time, Transfers.NONE);
  }

  private static byte[] document() {
    byte[] document = new byte[2500];
    new Random(5).nextBytes(document);
    return document;
  }
}
