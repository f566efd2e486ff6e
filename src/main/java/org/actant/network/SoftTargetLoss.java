package org.actant.network;

import org.jspecify.annotations.Nullable;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.ILossFunction;

/// The loss of [TrainingHooks.SoftTargets], of logits. Labels have twice as many columns as there
/// are classes: the labels and the teacher's logits. The gradient for one image is `alpha (q - y) +
/// (1 - alpha) T (q_T - p_T)`.
@SuppressWarnings("serial") // never serialized
final class SoftTargetLoss implements ILossFunction {
  private final double temperature;
  private final double alpha;

  SoftTargetLoss(double temperature, double alpha) {
    this.temperature = temperature;
    this.alpha = alpha;
  }

  /// The loss of one image.
  double loss(float[] labels, float[] logits) {
    int classes = logits.length;
    double[] hard = logSoftmax(logits, 0, classes, 1);
    double[] soft = logSoftmax(logits, 0, classes, temperature);
    double[] teacher = logSoftmax(labels, classes, classes, temperature);
    double loss = 0;
    for (int c = 0; c < classes; c++) {
      loss -= alpha * labels[c] * hard[c];
      loss -= (1 - alpha) * temperature * temperature * Math.exp(teacher[c]) * soft[c];
    }
    return loss;
  }

  /// The gradient of the loss of one image with respect to its logits.
  float[] gradient(float[] labels, float[] logits) {
    int classes = logits.length;
    double[] hard = logSoftmax(logits, 0, classes, 1);
    double[] soft = logSoftmax(logits, 0, classes, temperature);
    double[] teacher = logSoftmax(labels, classes, classes, temperature);
    float[] gradient = new float[classes];
    for (int c = 0; c < classes; c++) {
      gradient[c] =
          (float)
              (alpha * (Math.exp(hard[c]) - labels[c])
                  + (1 - alpha) * temperature * (Math.exp(soft[c]) - Math.exp(teacher[c])));
    }
    return gradient;
  }

  private static double[] logSoftmax(float[] logits, int from, int count, double temperature) {
    double largest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < count; i++) {
      largest = Math.max(largest, logits[from + i] / temperature);
    }
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += Math.exp(logits[from + i] / temperature - largest);
    }
    double[] logs = new double[count];
    for (int i = 0; i < count; i++) {
      logs[i] = logits[from + i] / temperature - largest - Math.log(sum);
    }
    return logs;
  }

  @Override
  public double computeScore(
      INDArray labels,
      INDArray preOutput,
      IActivation activation,
      @Nullable INDArray mask,
      boolean average) {
    float[][] y = labels.toFloatMatrix();
    float[][] z = preOutput.toFloatMatrix();
    double sum = 0;
    for (int i = 0; i < y.length; i++) {
      sum += loss(y[i], z[i]);
    }
    return average ? sum / y.length : sum;
  }

  @Override
  public INDArray computeScoreArray(
      INDArray labels, INDArray preOutput, IActivation activation, @Nullable INDArray mask) {
    float[][] y = labels.toFloatMatrix();
    float[][] z = preOutput.toFloatMatrix();
    float[] losses = new float[y.length];
    for (int i = 0; i < y.length; i++) {
      losses[i] = (float) loss(y[i], z[i]);
    }
    return Nd4j.create(losses, new long[] {losses.length, 1}, 'c');
  }

  @Override
  public INDArray computeGradient(
      INDArray labels, INDArray preOutput, IActivation activation, @Nullable INDArray mask) {
    float[][] y = labels.toFloatMatrix();
    float[][] z = preOutput.toFloatMatrix();
    float[][] gradients = new float[y.length][];
    for (int i = 0; i < y.length; i++) {
      gradients[i] = gradient(y[i], z[i]);
    }
    return Nd4j.create(gradients);
  }

  @Override
  public Pair<Double, INDArray> computeGradientAndScore(
      INDArray labels,
      INDArray preOutput,
      IActivation activation,
      @Nullable INDArray mask,
      boolean average) {
    return new Pair<>(
        computeScore(labels, preOutput, activation, mask, average),
        computeGradient(labels, preOutput, activation, mask));
  }

  @Override
  public String name() {
    return "soft targets";
  }
}
