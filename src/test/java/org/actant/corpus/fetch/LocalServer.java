package org.actant.corpus.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A server of this machine for tests of downloads; it remembers what it was asked.
public final class LocalServer implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<String> requests = Collections.synchronizedList(new ArrayList<>());

  public LocalServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", exchange -> answer(exchange, 404, Map.of(), new byte[0]));
    server.start();
  }

  public LocalServer on(String path, HttpHandler handler) {
    server.createContext(
        path,
        exchange -> {
          var range = exchange.getRequestHeaders().getFirst("Range");
          var condition = exchange.getRequestHeaders().getFirst("If-Range");
          requests.add(
              exchange.getRequestURI()
                  + (range == null ? "" : " " + range)
                  + (condition == null ? "" : " if " + condition));
          handler.handle(exchange);
        });
    return this;
  }

  /// Gives a document with a media type.
  public LocalServer give(String path, String type, byte[] content) {
    return on(path, exchange -> answer(exchange, 200, Map.of("Content-Type", type), content));
  }

  /// Sends a whole answer.
  public static void answer(
      HttpExchange exchange, int status, Map<String, String> headers, byte[] content)
      throws IOException {
    headers.forEach(exchange.getResponseHeaders()::set);
    exchange.sendResponseHeaders(status, content.length == 0 ? -1 : content.length);
    if (content.length > 0) {
      exchange.getResponseBody().write(content);
    }
    exchange.close();
  }

  /// Promises a document and closes the connection after some of its bytes.
  public static void breakOff(
      HttpExchange exchange, Map<String, String> headers, byte[] content, int after)
      throws IOException {
    headers.forEach(exchange.getResponseHeaders()::set);
    exchange.sendResponseHeaders(200, content.length);
    OutputStream body = exchange.getResponseBody();
    body.write(content, 0, after);
    body.flush();
    exchange.close();
  }

  public URI address(String path) {
    return URI.create("http://localhost:" + server.getAddress().getPort() + path);
  }

  /// What was asked for, without `robots.txt`.
  public List<String> requests() {
    return requests.stream().filter(request -> !request.startsWith("/robots.txt")).toList();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
