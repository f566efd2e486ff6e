"""Trains a small convolutional network with TensorFlow, and serves it.

    python3 examples/train_tensorflow.py --precision mixed_bfloat16 --batch 64 --prune 0.5

The study experiments/examples/tensorflow.yaml runs it under the meters of actant. It marks its
windows (load, train, infer) and leaves what it found in a JSON file.

--precision is a policy of Keras: float32, mixed_bfloat16 or mixed_float16. --prune leaves this share
of the filters of the second convolution out of the network, which is trained from nothing.
"""

import argparse
import json
import math
import os
import tempfile
import time

import numpy as np
import tensorflow as tf

import images
from windows import counted, window


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument(
        "--precision", choices=["float32", "mixed_bfloat16", "mixed_float16"], default="float32")
    parser.add_argument("--batch", type=int, default=64)
    parser.add_argument("--prune", type=float, default=0.0)
    parser.add_argument("--epochs", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--data", default="made", help="a folder of IDX files, or made")
    parser.add_argument("--train", type=int, default=0, help="training images; 0: all")
    parser.add_argument("--test", type=int, default=0, help="test images; 0: all")
    parser.add_argument("--seconds", type=float, default=2.0, help="of inference")
    parser.add_argument("--metrics", default="metrics.json")
    given = parser.parse_args()
    if not 0 <= given.prune < 1:
        parser.error("found --prune %s; expected a share from 0 to below 1" % given.prune)
    return given


def network(filters):
    layers = tf.keras.layers
    return tf.keras.Sequential([
        layers.Input((28, 28, 1)),
        layers.Conv2D(16, 3, padding="same", activation="relu"), layers.MaxPooling2D(2),
        layers.Conv2D(filters, 3, padding="same", activation="relu"), layers.MaxPooling2D(2),
        layers.Flatten(), layers.Dense(64, activation="relu"),
        layers.Dense(10, dtype="float32")])


def arrays(pixels, labels):
    x = np.frombuffer(pixels, dtype=np.uint8).reshape(-1, 28, 28, 1).astype("float32") / 255
    return x, np.frombuffer(labels, dtype=np.uint8).astype("int64")


def confusion(model, x, y, batch):
    counts = np.zeros((10, 10), dtype=int)
    for at in range(0, len(x), batch):
        answers = np.argmax(model(x[at:at + batch], training=False).numpy(), axis=1)
        np.add.at(counts, (y[at:at + batch], answers), 1)
    return counts.tolist()


def infer(answer, x, batch, seconds):
    """Answers batch after batch until the time is over; returns the number of images."""
    done, end = 0, time.monotonic() + seconds
    while time.monotonic() < end:
        for at in range(0, len(x), batch):
            done += len(answer(x[at:at + batch]).numpy())
            if time.monotonic() >= end:
                break
    return done


def main():
    given = arguments()
    tf.config.threading.set_intra_op_parallelism_threads(given.threads)
    tf.config.threading.set_inter_op_parallelism_threads(1)
    tf.keras.utils.set_random_seed(given.seed)
    tf.keras.mixed_precision.set_global_policy(given.precision)
    with window("load"):
        train_x, train_y, test_x, test_y = images.load(given.data, given.train, given.test)
        x, y = arrays(train_x, train_y)
        test, truth = arrays(test_x, test_y)
    model = network(max(1, round(32 * (1 - given.prune))))
    model.compile(
        optimizer=tf.keras.optimizers.Adam(1e-3),
        loss=tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True))
    with window("train", len(x) * given.epochs):
        history = model.fit(x, y, batch_size=given.batch, epochs=given.epochs, verbose=0)
    loss = float(history.history["loss"][-1])
    if not math.isfinite(loss):
        raise SystemExit("the loss became %s" % loss)
    counts = confusion(model, test, truth, given.batch)
    answer = tf.function(lambda images_: model(images_, training=False), reduce_retracing=True)
    infer(answer, test, given.batch, given.seconds / 4)
    for _ in range(3):
        with counted("infer") as count:
            count(infer(answer, test, given.batch, given.seconds))
    with tempfile.TemporaryDirectory() as folder:
        file = os.path.join(folder, "model.weights.h5")
        model.save_weights(file)
        size = os.path.getsize(file)
    with open(given.metrics, "w") as out:
        json.dump({"confusion": counts,
                   "loss": loss,
                   "size_bytes": size,
                   "parameters": int(model.count_params()),
                   "engine": "TensorFlow " + tf.__version__}, out)


if __name__ == "__main__":
    main()
