package org.actant.technique;

import java.util.Optional;
import org.actant.input.InputException;

/// How requests for single images come and how they are gathered while inference is measured. Where
/// nothing is said, images come in full batches, one batch as soon as the last is done.
///
/// @param stream which images are asked for
/// @param cachedAnswers how many answers are kept for images that come again, 0 for none
/// @param batching how requests that come one by one are put together
public record Requests(Stream stream, int cachedAnswers, Optional<Batching> batching) {
  /// Full batches of images that are all different, nothing kept.
  public static final Requests PLAIN = new Requests(Stream.DISTINCT, 0, Optional.empty());

  public Requests {
    if (cachedAnswers < 0) {
      throw new InputException("found " + cachedAnswers + " kept answers; expected 0 or more");
    }
  }

  /// Which images are asked for. A request is for one that was asked for before with the
  /// probability `repeats`, and then for the `k`-th of those with a probability proportional to `1
  /// / k^skew` (Zipf's law; Breslau et al. 1999, doi:10.1109/INFCOM.1999.749260); otherwise for a
  /// new one.
  ///
  /// @param repeats 0 to below 1
  /// @param skew 0, where all are equally popular, or more
  public record Stream(double repeats, double skew) {
    static final Stream DISTINCT = new Stream(0, 1);

    public Stream {
      if (!(repeats >= 0 && repeats < 1 && skew >= 0)) {
        throw new InputException(
            "found a stream with repeats %s and skew %s; expected 0 or more and below 1, and 0 or more"
                .formatted(repeats, skew));
      }
    }
  }

  /// How requests become batches: the first waits for others, at most so long, until the batch is
  /// full.
  ///
  /// @param perSecond how many requests come on average, independently of each other (a Poisson
  ///   process); 0 if the next comes as soon as there is room
  /// @param largest images of a full batch, 1 or more
  /// @param waitMillis how long the first request waits for others, 0 or more
  public record Batching(double perSecond, int largest, double waitMillis) {
    public Batching {
      if (!(perSecond >= 0) || largest < 1 || !(waitMillis >= 0)) {
        throw new InputException(
            "found a batching of %s requests per second, %s images, %s ms; expected 0 or more, 1 or more, 0 or more"
                .formatted(perSecond, largest, waitMillis));
      }
    }
  }

  public Requests withStream(Stream changed) {
    return new Requests(changed, cachedAnswers, batching);
  }

  public Requests withCachedAnswers(int changed) {
    return new Requests(stream, changed, batching);
  }

  public Requests withBatching(Batching changed) {
    return new Requests(stream, cachedAnswers, Optional.of(changed));
  }
}
