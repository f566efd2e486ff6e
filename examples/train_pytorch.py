"""Trains a small convolutional network with PyTorch, prunes it, and serves it.

    /usr/bin/python3 examples/train_pytorch.py --precision bf16 --batch 64 --prune 0.5

The study experiments/examples/pytorch.yaml runs it under the meters of actant. It marks its windows
(load, train, compress, infer) and leaves what it found in a JSON file.

--precision is that of training and serving: fp32, bf16 or fp16. On a processor, PyTorch has no
convolutions in fp16. --prune cuts this share of the filters of the second convolution, those with
the smallest sum of absolute weights, out of the network, and trains one more epoch.
"""

import argparse
import contextlib
import json
import os
import tempfile
import time

import torch
from torch import nn

import images
from windows import counted, window

TYPES = {"fp32": torch.float32, "bf16": torch.bfloat16, "fp16": torch.float16}


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--precision", choices=sorted(TYPES), default="fp32")
    parser.add_argument("--batch", type=int, default=64)
    parser.add_argument("--prune", type=float, default=0.0)
    parser.add_argument("--epochs", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--device", choices=["auto", "cpu", "cuda"], default="auto")
    parser.add_argument("--data", default="made", help="a folder of IDX files, or made")
    parser.add_argument("--train", type=int, default=0, help="training images; 0: all")
    parser.add_argument("--test", type=int, default=0, help="test images; 0: all")
    parser.add_argument("--seconds", type=float, default=2.0, help="of inference")
    parser.add_argument("--metrics", default="metrics.json")
    given = parser.parse_args()
    if not 0 <= given.prune < 1:
        parser.error("found --prune %s; expected a share from 0 to below 1" % given.prune)
    if given.batch < 1 or given.epochs < 1:
        parser.error("found --batch %s and --epochs %s; expected 1 or more"
                     % (given.batch, given.epochs))
    return given


def network(filters):
    return nn.Sequential(
        nn.Conv2d(1, 16, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2),
        nn.Conv2d(16, filters, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2),
        nn.Flatten(), nn.Linear(filters * 49, 64), nn.ReLU(), nn.Linear(64, 10))


def tensors(pixels, labels, device):
    x = torch.frombuffer(bytearray(pixels), dtype=torch.uint8).float().div(255)
    y = torch.frombuffer(bytearray(labels), dtype=torch.uint8).long()
    return x.view(-1, 1, 28, 28).to(device), y.to(device)


def fit(model, x, y, given, epochs, device):
    """Returns the mean loss of the last epoch."""
    optimizer = torch.optim.Adam(model.parameters(), lr=1e-3)
    low = given.precision != "fp32"
    scaler = torch.cuda.amp.GradScaler(enabled=given.precision == "fp16")
    for _ in range(epochs):
        total = 0.0
        for part in torch.randperm(len(x), device=device).split(given.batch):
            with (torch.autocast(device, dtype=TYPES[given.precision]) if low
                  else contextlib.nullcontext()):
                loss = nn.functional.cross_entropy(model(x[part]), y[part])
            if not torch.isfinite(loss):
                raise SystemExit("the loss became %s" % loss.item())
            optimizer.zero_grad()
            scaler.scale(loss).backward()
            scaler.step(optimizer)
            scaler.update()
            total += loss.item() * len(part)
    return total / len(x)


def pruned(model, share):
    """A smaller network without the weakest filters of the second convolution."""
    conv, dense = model[3], model[7]
    keep = max(1, round(conv.out_channels * (1 - share)))
    strength = conv.weight.detach().abs().sum(dim=(1, 2, 3))
    kept = strength.topk(keep).indices.sort().values
    small = network(keep).to(conv.weight.device)
    small.load_state_dict({**model.state_dict(),
                           "3.weight": conv.weight.detach()[kept],
                           "3.bias": conv.bias.detach()[kept],
                           "7.weight": dense.weight.detach().view(64, -1, 49)[:, kept].reshape(64, -1)})
    return small


def synchronize(device):
    if device == "cuda":
        torch.cuda.synchronize()


def confusion(model, x, y, batch):
    counts = torch.zeros(10, 10, dtype=torch.long)
    for at in range(0, len(x), batch):
        answers = model(x[at:at + batch]).argmax(dim=1)
        for truth, answer in zip(y[at:at + batch].tolist(), answers.tolist()):
            counts[truth, answer] += 1
    return counts.tolist()


def infer(model, x, batch, seconds, device):
    """Answers batch after batch until the time is over; returns the number of images."""
    done, end = 0, time.monotonic() + seconds
    while time.monotonic() < end:
        for at in range(0, len(x), batch):
            done += len(model(x[at:at + batch]))
            if time.monotonic() >= end:
                break
    synchronize(device)
    return done


def main():
    given = arguments()
    device = given.device
    if device == "auto":
        device = "cuda" if torch.cuda.is_available() else "cpu"
    if device == "cpu" and given.precision == "fp16":
        raise SystemExit("fp16 needs a GPU; expected fp32 or bf16 on a processor")
    torch.set_num_threads(given.threads)
    torch.manual_seed(given.seed)
    with window("load"):
        train_x, train_y, test_x, test_y = images.load(given.data, given.train, given.test)
        x, y = tensors(train_x, train_y, device)
        test, truth = tensors(test_x, test_y, device)
    model = network(32).to(device)
    with window("train", len(x) * given.epochs):
        loss = fit(model, x, y, given, given.epochs, device)
        synchronize(device)
    if given.prune > 0:
        with window("compress"):
            model = pruned(model, given.prune)
            loss = fit(model, x, y, given, 1, device)
            synchronize(device)
    model = model.to(TYPES[given.precision]).eval()
    test = test.to(TYPES[given.precision])
    with torch.no_grad():
        counts = confusion(model, test, truth, given.batch)
        infer(model, test, given.batch, given.seconds / 4, device)
        for _ in range(3):
            with counted("infer") as count:
                count(infer(model, test, given.batch, given.seconds, device))
    with tempfile.NamedTemporaryFile() as file:
        torch.save(model.state_dict(), file.name)
        size = os.path.getsize(file.name)
    with open(given.metrics, "w") as out:
        json.dump({"confusion": counts,
                   "loss": loss,
                   "size_bytes": size,
                   "parameters": sum(p.numel() for p in model.parameters()),
                   "engine": "PyTorch %s, %s" % (torch.__version__, device)}, out)


if __name__ == "__main__":
    main()
