package org.actant.experiment;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a study is about.
public sealed interface Subject {
  /// What it is in tables, such as `conv16-pool-dense32` or `python3 train.py`.
  String name();

  /// The data set's name; empty where the program does not know it.
  String dataset();

  /// Whether each block trains a network that its conditions share.
  boolean isTrained();

  /// A built-in network, trained here.
  ///
  /// @param network the shape, such as `conv16-pool-dense32`
  record Network(Study.Images images, String network, Study.TrainingPlan training)
      implements Subject {
    @Override
    public String name() {
      return network;
    }

    @Override
    public String dataset() {
      return images.name();
    }

    @Override
    public boolean isTrained() {
      return true;
    }
  }

  /// A model that was brought, to be served.
  ///
  /// @param model an ONNX file, relative to the workspace
  record Model(Study.Images images, String model) implements Subject {
    @Override
    public String name() {
      return model;
    }

    @Override
    public String dataset() {
      return images.name();
    }

    @Override
    public boolean isTrained() {
      return false;
    }
  }

  /// Any program, metered from outside.
  ///
  /// @param words the program and its arguments, with places such as `{bits}` for levels
  /// @param environment variables to add; values may have places, too
  /// @param metrics the file that the program writes, relative to the folder that it runs in
  /// @param required metrics that must be there
  record Command(
      List<String> words,
      SortedMap<String, String> environment,
      String metrics,
      List<String> required)
      implements Subject {
    public Command {
      words = List.copyOf(words);
      environment = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(environment));
      required = List.copyOf(required);
    }

    @Override
    public String name() {
      return String.join(" ", words);
    }

    @Override
    public String dataset() {
      return "";
    }

    @Override
    public boolean isTrained() {
      return false;
    }
  }
}
