package org.actant.experiment;

import java.util.List;
import java.util.Optional;

/// Sees how a study goes on.
public interface StudyView {
  StudyView NONE =
      new StudyView() {
        @Override
        public void begin(Study study, String run, int trials) {}

        @Override
        public void waiting(String note) {}

        @Override
        public void trial(Trial trial, Optional<String> failure) {}

        @Override
        public void block(int block, int last, List<Estimate> estimates) {}

        @Override
        public void decided(String decision, int trials) {}

        @Override
        public void end() {}
      };

  /// A run begins, or goes on.
  ///
  /// @param trials still to run, as far as is known
  void begin(Study study, String run, int trials);

  /// The next trial waits for something.
  ///
  /// @param note for people: for what, and how long
  void waiting(String note);

  /// A trial is over.
  ///
  /// @param failure why it failed, if it did
  void trial(Trial trial, Optional<String> failure);

  /// A block is over.
  ///
  /// @param last block of the run, as far as is known
  void block(int block, int last, List<Estimate> estimates);

  /// The number of blocks was decided.
  ///
  /// @param trials still to run
  void decided(String decision, int trials);

  void end();
}
