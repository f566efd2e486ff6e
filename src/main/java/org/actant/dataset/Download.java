package org.actant.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;

/// Fetches one file into a folder. The file appears there whole and checked, or not at all.
final class Download {
  private static final long LARGEST = 256L << 20;
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration ANSWER = Duration.ofSeconds(60);

  private Download() {}

  /// A download that did not work out; the message is a half sentence.
  static final class FailedException extends Exception {
    private static final long serialVersionUID = 1L;

    FailedException(String message) {
      super(message);
    }
  }

  /// Says what is wrong with a file, as a half sentence; nothing if it is right.
  @FunctionalInterface
  interface Check {
    Optional<String> complaint(Path file) throws IOException;
  }

  static Path fetch(URI address, String name, Path folder, Check check)
      throws IOException, FailedException {
    URI source = address.resolve(name);
    Files.createDirectories(folder);
    Path part = Files.createTempFile(folder, "." + name, ".part");
    try {
      receive(source, part);
      Optional<String> complaint = check.complaint(part);
      if (complaint.isPresent()) {
        throw new FailedException("what " + source + " sends " + complaint.get());
      }
      return Files.move(
          part,
          folder.resolve(name),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static void receive(URI source, Path part) throws FailedException {
    try (HttpClient client =
        HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build()) {
      HttpRequest request = HttpRequest.newBuilder(source).timeout(ANSWER).build();
      HttpResponse<InputStream> response =
          client.send(request, HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = response.body();
          OutputStream out = Files.newOutputStream(part)) {
        if (response.statusCode() != 200) {
          throw new FailedException(source + " answers with status " + response.statusCode());
        }
        copy(source, body, out);
      }
    } catch (IOException e) {
      String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      throw new FailedException("cannot be downloaded from " + source + " (" + reason + ")");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FailedException("the download from " + source + " was interrupted");
    }
  }

  private static void copy(URI source, InputStream body, OutputStream out)
      throws IOException, FailedException {
    byte[] buffer = new byte[1 << 16];
    long total = 0;
    for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
      total += n;
      if (total > LARGEST) {
        throw new FailedException(source + " sends more than " + LARGEST + " bytes");
      }
      out.write(buffer, 0, n);
    }
  }
}
