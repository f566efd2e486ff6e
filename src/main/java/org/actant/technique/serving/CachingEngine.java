package org.actant.technique.serving;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.actant.dataset.ImageSet;
import org.actant.network.InferenceEngine;

/// Gives answers that were given before to the same image, and asks another engine for the rest.
/// Images are found by a hash of their pixels and compared pixel by pixel, so that no answer is
/// given to a different image. The answer that was unused for longest is dropped first.
final class CachingEngine implements InferenceEngine {
  private final InferenceEngine engine;
  private final Map<Key, float[]> answers;
  private long asked;
  private long found;

  CachingEngine(InferenceEngine engine, int capacity) {
    this.engine = engine;
    this.answers =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<Key, float[]> eldest) {
            return size() > capacity;
          }
        };
  }

  /// The pixels of an image.
  private static final class Key {
    private final float[] pixels;
    private final int hash;

    private Key(float[] pixels) {
      this.pixels = pixels;
      this.hash = Arrays.hashCode(pixels);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && hash == key.hash && Arrays.equals(pixels, key.pixels);
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }

  @Override
  public String name() {
    return engine.name() + ", answers kept";
  }

  @Override
  public float[][] logits(ImageSet batch) {
    Key[] keys = new Key[batch.size()];
    float[][] logits = new float[batch.size()][];
    int[] missing = new int[batch.size()];
    int misses = 0;
    for (int i = 0; i < keys.length; i++) {
      int from = i * batch.area();
      keys[i] = new Key(Arrays.copyOfRange(batch.pixels(), from, from + batch.area()));
      float[] answer = answers.get(keys[i]);
      if (answer == null) {
        missing[misses++] = i;
      } else {
        logits[i] = answer;
      }
    }
    asked += keys.length;
    found += keys.length - misses;
    if (misses > 0) {
      int[] asking = Arrays.copyOf(missing, misses);
      float[][] fresh = engine.logits(misses == keys.length ? batch : batch.pick(asking));
      for (int i = 0; i < misses; i++) {
        logits[asking[i]] = fresh[i];
        answers.put(Objects.requireNonNull(keys[asking[i]]), fresh[i]);
      }
    }
    return logits;
  }

  /// The share of images that were answered from memory.
  double hitRate() {
    return asked == 0 ? 0 : (double) found / asked;
  }

  @Override
  public void close() {
    engine.close();
  }
}
