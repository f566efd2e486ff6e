"""Trains conv32-pool-conv64-pool-dense128 on 28x28 images, batch 128, with PyTorch, and prints the rate as JSON.

The peer of `actant benchmark training`: same layers, batch, optimizer and threads; random images, as only speed counts.
Usage: train_cnn.py SECONDS THREADS
"""

import json
import sys
import time

import torch
from torch import nn

BATCH = 128
BATCHES = 16
WARM_UP_STEPS = 5


def network():
    return nn.Sequential(
        nn.Conv2d(1, 32, 3, padding=1),
        nn.ReLU(),
        nn.MaxPool2d(2),
        nn.Conv2d(32, 64, 3, padding=1),
        nn.ReLU(),
        nn.MaxPool2d(2),
        nn.Flatten(),
        nn.Linear(64 * 7 * 7, 128),
        nn.ReLU(),
        nn.Linear(128, 10),
    )


def main(seconds, threads):
    torch.set_num_threads(threads)
    torch.manual_seed(1)
    images = torch.rand(BATCHES * BATCH, 1, 28, 28)
    labels = torch.randint(0, 10, (BATCHES * BATCH,))
    model = network()
    optimizer = torch.optim.Adam(model.parameters(), lr=1e-3)
    loss = nn.CrossEntropyLoss()

    def step(number):
        start = number % BATCHES * BATCH
        optimizer.zero_grad()
        loss(model(images[start : start + BATCH]), labels[start : start + BATCH]).backward()
        optimizer.step()

    for number in range(WARM_UP_STEPS):
        step(number)
    done = 0
    begun = time.perf_counter()
    while time.perf_counter() - begun < seconds:
        step(done)
        done += 1
    rate = done * BATCH / (time.perf_counter() - begun)
    print(json.dumps({"imagesPerSecond": rate, "engine": f"PyTorch {torch.__version__}, {torch.get_num_threads()} threads"}))


if __name__ == "__main__":
    main(float(sys.argv[1]), int(sys.argv[2]))
