"""Images for the example trainings: IDX files, as of MNIST, or patterns made here."""

import gzip
import os
import random
import struct

CLASSES = 10
SIDE = 28


def _idx(folder, name):
    for file in (name, name + ".gz"):
        path = os.path.join(folder, file)
        if os.path.exists(path):
            with gzip.open(path, "rb") if file.endswith(".gz") else open(path, "rb") as data:
                magic = struct.unpack(">I", data.read(4))[0]
                sizes = struct.unpack(">%dI" % (magic & 0xFF), data.read(4 * (magic & 0xFF)))
                return sizes, data.read()
    raise SystemExit("no %s in %s; expected the four IDX files" % (name, folder))


def read(folder, part, limit):
    """The images as bytes, row by row, and their labels; part is train or t10k."""
    sizes, pixels = _idx(folder, part + "-images-idx3-ubyte")
    _, labels = _idx(folder, part + "-labels-idx1-ubyte")
    count = min(limit, sizes[0]) if limit else sizes[0]
    return pixels[: count * SIDE * SIDE], labels[:count]


def made(count, seed):
    """Ten random patterns, moved and covered with noise; the same on every machine."""
    patterns = random.Random(0)
    cells = [[patterns.random() < 0.35 for _ in range(49)] for _ in range(CLASSES)]
    chance = random.Random(seed)
    pixels, labels = bytearray(), bytearray()
    for i in range(count):
        label = i % CLASSES
        down, right = chance.randrange(-3, 4), chance.randrange(-3, 4)
        for row in range(SIDE):
            for column in range(SIDE):
                cell = (row + down) % SIDE // 4 * 7 + (column + right) % SIDE // 4
                value = 160 if cells[label][cell] else 30
                pixels.append(max(0, min(255, value + int(chance.gauss(0, 45)))))
        labels.append(label)
    return bytes(pixels), bytes(labels)


def load(folder, train, test):
    """Training images, training labels, test images, test labels."""
    if folder == "made":
        return made(train or 2000, 1) + made(test or 500, 2)
    return read(folder, "train", train) + read(folder, "t10k", test)
