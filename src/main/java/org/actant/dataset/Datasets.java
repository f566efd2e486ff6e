package org.actant.dataset;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.StreamSupport;
import org.actant.input.InputException;

/// All data sets that can be asked for by name.
public final class Datasets {
  private Datasets() {}

  /// The names, sorted.
  public static List<String> names() {
    return all().stream().map(DatasetSource::name).toList();
  }

  /// All sources, sorted by name.
  public static List<DatasetSource> all() {
    return StreamSupport.stream(ServiceLoader.load(DatasetSource.class).spliterator(), false)
        .sorted(Comparator.comparing(DatasetSource::name))
        .toList();
  }

  public static Dataset load(String name, DatasetRequest request) throws IOException {
    for (DatasetSource source : all()) {
      if (source.name().equals(name)) {
        return source.load(request);
      }
    }
    throw new InputException(
        "found the data set `" + name + "`; expected one of " + String.join(", ", names()));
  }
}
