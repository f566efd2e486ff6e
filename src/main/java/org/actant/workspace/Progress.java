package org.actant.workspace;

/// Hears how far long work has come. Calls may come from several threads.
public interface Progress {
  Progress NONE =
      new Progress() {
        @Override
        public void begin(String label, long total) {}

        @Override
        public void advance(String item) {}

        @Override
        public void end() {}
      };

  /// Work named `label` begins, with `total` items to do.
  void begin(String label, long total);

  /// One item is done.
  void advance(String item);

  void end();
}
