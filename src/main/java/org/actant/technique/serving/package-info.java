/// How requests reach a model while its inference is measured.
///
/// A [org.actant.technique.serving.RequestLoad] asks an engine for answers for some seconds, as the
/// plan's [org.actant.technique.Requests] say: in full batches, or one by one through a queue in
/// which the first request waits for others; with or without answers kept for images that come
/// again.
///
/// ```java
/// var load = new RequestLoad(engine, images, serving, seed);
/// long answered = load.run(10);
/// load.report(findings);
/// ```
@NullMarked
package org.actant.technique.serving;

import org.jspecify.annotations.NullMarked;
