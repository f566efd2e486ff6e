"""Marks windows of a Python program for `actant meter`.

    actant meter --out run.json -- python3 examples/windows.py

Without actant the program runs as ever: the marks go nowhere.
"""

import os
from contextlib import contextmanager

_FILE = os.environ.get("ACTANT_WINDOWS")


def _mark(line):
    if _FILE:
        with open(_FILE, "w") as marks:
            marks.write(line + "\n")


@contextmanager
def window(name, items=None):
    """Everything inside the `with` block belongs to the window; names have no spaces."""
    _mark(f"begin {name}")
    try:
        yield
    finally:
        _mark(f"end {name}" + ("" if items is None else f" items={items}"))


@contextmanager
def counted(name):
    """A window whose number of items is known at its end only: call what `with` gives with it."""
    items = []
    _mark(f"begin {name}")
    try:
        yield items.append
    finally:
        _mark(f"end {name}" + (f" items={items[-1]}" if items else ""))


if __name__ == "__main__":
    with window("load"):
        numbers = list(range(500_000))
    for _ in range(3):
        with window("sum", items=len(numbers)):
            total = sum(n * n for n in numbers)
    print(total)
