package org.actant.corpus.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.actant.corpus.fetch.Arrival.Arrived;
import org.actant.corpus.fetch.Arrival.Failed;
import org.actant.corpus.fetch.Arrival.Unreachable;

/// Downloads documents one after the other, each in at most three attempts that go on where the one
/// before ended. Only `http` and `https`, also after redirects, and never from `https` to `http`.
public final class Fetcher implements AutoCloseable {
  private static final int ATTEMPTS = 3;
  private static final int MOST_REDIRECTS = 10;
  private static final Duration CONNECT = Duration.ofSeconds(20);
  private static final Duration BACK_OFF = Duration.ofSeconds(2);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
  private static final Pattern RANGE =
      Pattern.compile("bytes\\s+([0-9]{1,18})-[0-9]+/([0-9]{1,18}|\\*)");

  /// What one attempt came to.
  private sealed interface Attempt {
    record Ended(Arrival arrival) implements Attempt {}

    /// Another attempt may do better.
    ///
    /// @param pause as the server wants it
    record Again(Arrival unless, Optional<Duration> pause) implements Attempt {}
  }

  private final HttpClient client;
  private final HttpClient following;
  private final Manners manners;
  private final String agent;
  private final FetchLimits limits;
  private final Clock clock;
  private final Pause pause;
  private final Transfers transfers;
  private final Map<String, Unreachable> unreachable = new HashMap<>();
  private boolean reached;

  /// @param agent as the program introduces itself, such as `actant/1.0`
  public Fetcher(String agent, FetchLimits limits, Clock clock, Pause pause, Transfers transfers) {
    this.agent = agent;
    this.limits = limits;
    this.clock = clock;
    this.pause = pause;
    this.transfers = transfers;
    this.client = client(HttpClient.Redirect.NEVER);
    this.following = client(HttpClient.Redirect.NORMAL);
    this.manners = new Manners(following, agent, limits.answer(), clock, pause, transfers);
  }

  private static HttpClient client(HttpClient.Redirect redirect) {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(CONNECT)
        .followRedirects(redirect)
        .build();
  }

  /// Downloads a document.
  ///
  /// @param part where it comes to lie; what an earlier call left there is gone on with
  /// @throws IOException if the file cannot be written
  public Arrival fetch(URI address, Path part) throws IOException {
    Optional<String> unfit = unfit(address);
    if (unfit.isPresent()) {
      return new Failed(unfit.get());
    }
    Unreachable before = unreachable.get(address.getRawAuthority());
    if (before != null) {
      return before;
    }
    var file = new PartFile(part, address);
    try {
      for (int attempt = 1; ; attempt++) {
        switch (attempt(address, file)) {
          case Attempt.Ended(Arrival arrival) -> {
            return arrival;
          }
          case Attempt.Again(Arrival unless, Optional<Duration> wanted) -> {
            Duration wait = wanted.orElse(BACK_OFF.multipliedBy(1L << (attempt - 1)));
            if (attempt >= attempts() || wait.compareTo(LONGEST_WAIT) > 0) {
              return remembered(address, unless);
            }
            transfers.waits(wait, describe(unless));
            pause.pause(wait);
          }
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while downloading " + address);
    }
  }

  /// Where no server at all has answered, there is probably no network, and one attempt is enough.
  private int attempts() {
    return reached || unreachable.isEmpty() ? ATTEMPTS : 1;
  }

  private Arrival remembered(URI address, Arrival arrival) {
    if (arrival instanceof Unreachable server) {
      unreachable.put(address.getRawAuthority(), server);
    }
    return arrival;
  }

  private static String describe(Arrival arrival) {
    return switch (arrival) {
      case Arrived(_, URI from, _, _) -> from.toString();
      case Failed(String reason) -> reason;
      case Unreachable(String reason) -> reason;
    };
  }

  /// Says what is wrong with an address, if anything is.
  private static Optional<String> unfit(URI address) {
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      return Optional.of("found the address " + address + "; expected one with http or https");
    }
    return address.getHost() == null
        ? Optional.of("found the address " + address + "; expected one with a host")
        : Optional.empty();
  }

  private Attempt attempt(URI address, PartFile file) throws IOException, InterruptedException {
    URI at = address;
    for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      HttpResponse<InputStream> response;
      try {
        Optional<String> refusal = manners.enter(at);
        if (refusal.isPresent()) {
          return new Attempt.Ended(new Failed(refusal.get()));
        }
        response = client.send(request(at, file), HttpResponse.BodyHandlers.ofInputStream());
        reached = true;
      } catch (ConnectException e) {
        return again(new Unreachable(at.getRawAuthority() + " cannot be reached" + because(e)));
      } catch (HttpTimeoutException _) {
        return again(new Unreachable(at.getRawAuthority() + " does not answer"));
      } catch (IOException e) {
        return again(new Failed(at.getRawAuthority() + " breaks off" + because(e)));
      }
      Optional<String> location = location(response);
      if (location.isEmpty()) {
        return receive(response, file);
      }
      response.body().close();
      Optional<URI> next = resolve(at, location.get());
      if (next.isEmpty()) {
        return new Attempt.Ended(
            new Failed(at + " leads to " + location.get() + "; expected an address with https"));
      }
      at = next.get();
    }
    return new Attempt.Ended(new Failed("more than " + MOST_REDIRECTS + " redirects"));
  }

  private static Attempt again(Arrival unless) {
    return new Attempt.Again(unless, Optional.empty());
  }

  private static String because(IOException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof java.nio.channels.UnresolvedAddressException) {
        return ": its name is not known here; is there a network?";
      }
    }
    return e.getMessage() == null ? "" : ": " + e.getMessage();
  }

  private HttpRequest request(URI address, PartFile file) throws IOException {
    var request =
        HttpRequest.newBuilder(address)
            .header("User-Agent", agent)
            .header("Accept-Encoding", "identity")
            .timeout(limits.answer());
    Optional<String> validator = file.validator();
    if (validator.isPresent()) {
      request.header("Range", "bytes=" + file.size() + "-").header("If-Range", validator.get());
    }
    return request.build();
  }

  private static Optional<String> location(HttpResponse<InputStream> response) {
    return switch (response.statusCode()) {
      case 301, 302, 303, 307, 308 -> response.headers().firstValue("Location");
      default -> Optional.empty();
    };
  }

  private static Optional<URI> resolve(URI at, String location) {
    try {
      URI next = at.resolve(new URI(location.strip().replace(" ", "%20")));
      boolean downgrade =
          at.getScheme().equalsIgnoreCase("https") && !"https".equalsIgnoreCase(next.getScheme());
      return downgrade || unfit(next).isPresent() ? Optional.empty() : Optional.of(next);
    } catch (java.net.URISyntaxException _) {
      return Optional.empty();
    }
  }

  private Attempt receive(HttpResponse<InputStream> response, PartFile file) throws IOException {
    try (InputStream body = new Watched(response.body(), limits.silence())) {
      return switch (response.statusCode()) {
        case 200 -> read(response, body, file, 0);
        case 206 -> {
          if (!continues(response, file)) {
            file.discard();
            yield again(new Failed("the server sends another part than was asked for"));
          }
          yield read(response, body, file, file.size());
        }
        case 416 -> {
          file.discard();
          yield again(new Failed("the server has no more of the document"));
        }
        case 408, 429, 500, 502, 503, 504 ->
            new Attempt.Again(
                new Failed(status(response)),
                response
                    .headers()
                    .firstValue("Retry-After")
                    .flatMap(value -> RetryAfter.parse(value, clock.instant())));
        default -> new Attempt.Ended(new Failed(status(response)));
      };
    }
  }

  private static String status(HttpResponse<InputStream> response) {
    String after =
        response.headers().firstValue("Retry-After").map(v -> ", to ask again: " + v).orElse("");
    return "%s answers with status %s%s".formatted(response.uri(), response.statusCode(), after);
  }

  private static boolean continues(HttpResponse<InputStream> response, PartFile file)
      throws IOException {
    Matcher range = RANGE.matcher(response.headers().firstValue("Content-Range").orElse(""));
    return range.matches() && Long.parseLong(range.group(1)) == file.size();
  }

  private Attempt read(
      HttpResponse<InputStream> response, InputStream body, PartFile file, long offset)
      throws IOException {
    String encoding = response.headers().firstValue("Content-Encoding").orElse("identity");
    if (!encoding.equalsIgnoreCase("identity")) {
      return new Attempt.Ended(
          new Failed("found the content encoding " + encoding + "; expected none"));
    }
    long length = response.headers().firstValueAsLong("Content-Length").orElse(-1);
    long total = length < 0 ? -1 : offset + length;
    if (total > limits.bytes()) {
      file.discard();
      return new Attempt.Ended(tooLarge(total + " bytes"));
    }
    transfers.begin(response.uri(), offset, total);
    try (OutputStream out = offset == 0 ? file.begin(response.headers()) : file.goOn()) {
      Optional<Attempt> trouble = copy(body, out, file, offset);
      if (trouble.isPresent()) {
        return trouble.get();
      }
    } finally {
      transfers.end();
    }
    if (total >= 0 && file.size() != total) {
      return again(new Failed(file.size() + " bytes came instead of " + total));
    }
    file.complete();
    return new Attempt.Ended(
        new Arrived(
            file.file(),
            response.uri(),
            type(response),
            response.headers().firstValue("Content-Disposition").flatMap(Disposition::name)));
  }

  /// Copies to the end; says why it did not come so far.
  private Optional<Attempt> copy(InputStream body, OutputStream out, PartFile file, long offset)
      throws IOException {
    Instant end = clock.instant().plus(limits.whole());
    byte[] buffer = new byte[1 << 16];
    long done = offset;
    while (true) {
      int n;
      try {
        n = body.read(buffer);
      } catch (IOException e) {
        return Optional.of(
            again(new Failed("the connection broke off after " + done + " bytes" + because(e))));
      }
      if (n < 0) {
        return Optional.empty();
      }
      done += n;
      if (done > limits.bytes()) {
        out.close();
        file.discard();
        return Optional.of(new Attempt.Ended(tooLarge("more")));
      }
      out.write(buffer, 0, n);
      transfers.advance(n);
      if (clock.instant().isAfter(end)) {
        return Optional.of(
            new Attempt.Ended(new Failed("more than " + limits.whole().toMinutes() + " minutes")));
      }
    }
  }

  private Failed tooLarge(String found) {
    return new Failed("found " + found + "; expected at most " + limits.bytes() + " bytes");
  }

  private static String type(HttpResponse<InputStream> response) {
    return response
        .headers()
        .firstValue("Content-Type")
        .map(type -> type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT))
        .orElse("");
  }

  @Override
  public void close() {
    client.shutdownNow();
    following.shutdownNow();
    client.close();
    following.close();
  }
}
