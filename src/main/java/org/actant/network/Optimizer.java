package org.actant.network;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.actant.input.InputException;

/// The rule by which gradients change weights.
public sealed interface Optimizer {
  /// Plain stochastic gradient descent.
  record Sgd() implements Optimizer {}

  /// Momentum after Nesterov (Sutskever et al. 2013, ICML 28(3)).
  ///
  /// @param momentum the share of the last step that is kept, 0 or more and below 1
  record Nesterov(double momentum) implements Optimizer {
    public Nesterov {
      checkShare("momentum", momentum);
    }
  }

  /// Kingma and Ba 2015, arXiv 1412.6980.
  record Adam(double beta1, double beta2, double epsilon) implements Optimizer {
    public Adam {
      checkShare("beta1", beta1);
      checkShare("beta2", beta2);
    }

    public Adam() {
      this(0.9, 0.999, 1e-8);
    }
  }

  /// Adam with the largest second moment so far (Reddi, Kale and Kumar 2018, arXiv 1904.09237).
  record AmsGrad() implements Optimizer {}

  /// Adam with Nesterov's momentum (Dozat 2016).
  record Nadam() implements Optimizer {}

  /// Tieleman and Hinton 2012, lecture 6.5.
  record RmsProp(double decay) implements Optimizer {
    public RmsProp {
      checkShare("decay", decay);
    }
  }

  /// Duchi, Hazan and Singer 2011, JMLR 12.
  record AdaGrad() implements Optimizer {}

  /// Adam as most use it.
  Optimizer ADAM = new Adam();

  /// The names that [#parse] reads.
  static List<String> names() {
    return List.copyOf(byName().keySet());
  }

  /// Returns the optimizer with this name and the parameters that most use.
  static Optimizer parse(String name) {
    return Optional.ofNullable(byName().get(name))
        .orElseThrow(() ->
            new InputException(
                "found the optimizer `%s`; expected one of %s"
                    .formatted(name, String.join(", ", names()))));
  }

  private static TreeMap<String, Optimizer> byName() {
    return new TreeMap<>(
        Map.of(
            "sgd", new Sgd(),
            "nesterov", new Nesterov(0.9),
            "adam", ADAM,
            "amsgrad", new AmsGrad(),
            "nadam", new Nadam(),
            "rmsprop", new RmsProp(0.95),
            "adagrad", new AdaGrad()));
  }

  private static void checkShare(String what, double value) {
    if (!(value >= 0 && value < 1)) {
      throw new InputException(
          "found a %s of %s; expected 0 or more and below 1".formatted(what, value));
    }
  }
}
