package org.actant.corpus.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Asks for admission before every request: by the server's `robots.txt`, and not sooner after the
/// request before than a second or what the server wants.
final class Manners {
  private static final Duration BETWEEN = Duration.ofSeconds(1);
  private static final int LONGEST_RULES = 500 << 10; // RFC 9309, 2.5

  private final HttpClient client;
  private final String agent;
  private final Duration patience;
  private final Clock clock;
  private final Pause pause;
  private final Transfers transfers;
  private final Map<String, RobotRules> rules = new HashMap<>();
  private final Map<String, String> closed = new HashMap<>();
  private final Map<String, Instant> lastRequest = new HashMap<>();

  /// @param client that follows redirects
  /// @param agent as it introduces itself, such as `actant/1.0`
  Manners(
      HttpClient client,
      String agent,
      Duration patience,
      Clock clock,
      Pause pause,
      Transfers transfers) {
    this.client = client;
    this.agent = agent;
    this.patience = patience;
    this.clock = clock;
    this.pause = pause;
    this.transfers = transfers;
  }

  /// Waits until a request may be made; returns the reason why it may not.
  ///
  /// @throws IOException if the server cannot be reached
  Optional<String> enter(URI address) throws IOException, InterruptedException {
    String host = address.getScheme() + "://" + address.getRawAuthority();
    if (!rules.containsKey(host) && !closed.containsKey(host)) {
      waitTurn(host, Duration.ZERO);
      askRules(host);
    }
    if (closed.containsKey(host)) {
      return Optional.of(closed.get(host));
    }
    RobotRules robots = rules.getOrDefault(host, RobotRules.ALL_ALLOWED);
    if (!robots.allows(address)) {
      return Optional.of(host + "/robots.txt forbids programs to ask for it");
    }
    waitTurn(host, robots.delay());
    return Optional.empty();
  }

  private void waitTurn(String host, Duration wanted) throws InterruptedException {
    Duration between = wanted.compareTo(BETWEEN) > 0 ? wanted : BETWEEN;
    Instant last = lastRequest.get(host);
    if (last != null) {
      Duration left = between.minus(Duration.between(last, clock.instant()));
      if (left.isPositive()) {
        transfers.waits(left, "the pause between two requests to " + host);
        pause.pause(left);
      }
    }
    lastRequest.put(host, clock.instant());
  }

  private void askRules(String host) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(host + "/robots.txt"))
            .header("User-Agent", agent)
            .timeout(patience)
            .build();
    HttpResponse<InputStream> response =
        client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    int status = response.statusCode();
    try (var body = new Watched(response.body(), patience)) {
      if (status >= 500) {
        closed.put(host, host + "/robots.txt answers with status " + status + "; try again later");
      } else if (status >= 200 && status < 300) {
        String text = new String(body.readNBytes(LONGEST_RULES), StandardCharsets.UTF_8);
        String program = agent.replaceFirst("/.*", "").toLowerCase(java.util.Locale.ROOT);
        rules.put(host, RobotRules.parse(text, program));
      } else {
        rules.put(host, RobotRules.ALL_ALLOWED); // RFC 9309, 2.3.1.3
      }
    }
  }
}
