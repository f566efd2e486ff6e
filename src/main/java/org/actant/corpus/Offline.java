package org.actant.corpus;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.List;
import java.util.Set;

/// Takes the network away from this process, for documents that ask for it: addresses of any scheme
/// but the local ones do not open, and no proxy is found for the others' clients.
final class Offline {
  private static final Set<String> LOCAL = Set.of("file", "jar", "jrt", "jmod");

  private Offline() {}

  static void enforce() {
    URL.setURLStreamHandlerFactory(protocol -> LOCAL.contains(protocol) ? null : new Closed());
    ProxySelector.setDefault(new NoWay());
  }

  private static final class Closed extends URLStreamHandler {
    @Override
    protected URLConnection openConnection(URL url) throws IOException {
      throw new IOException("no network while documents are read: " + url);
    }
  }

  private static final class NoWay extends ProxySelector {
    @Override
    public List<Proxy> select(URI uri) {
      throw new IllegalArgumentException("no network while documents are read: " + uri);
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {}
  }
}
