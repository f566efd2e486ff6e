/// Downloads over HTTP that can be resumed, and that a server's owner would call polite.
///
/// A [org.actant.corpus.fetch.Fetcher] brings one address into a file after the other. Before every
/// request, [org.actant.corpus.fetch.Manners] asks the server's `robots.txt` and waits for its
/// turn. What has come so far stays in a [org.actant.corpus.fetch.PartFile], from which the next
/// attempt goes on, if the server still has the same document.
///
/// ```java
/// try (var fetcher = new Fetcher("actant/1.0", FetchLimits.DEFAULT, clock, Pause.SLEEP, watcher)) {
///   Arrival arrival = fetcher.fetch(URI.create("https://example.org/report.pdf"), part);
/// }
/// ```
@NullMarked
package org.actant.corpus.fetch;

import org.jspecify.annotations.NullMarked;
