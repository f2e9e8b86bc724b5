"""Thumbnails without a window: what they take of the processors."""

import os
import sys
import tempfile
from collections import defaultdict
from pathlib import Path
from statistics import median

from processes import run
from programs import WITHOUT_TURBOJPEG, Home, vitrine
from table import of_all

_SIDE = "256"
_VIPS = "vipsthumbnail"
_ONE, _TWO = "Vitrine, 1 worker", "Vitrine, 2 workers"


def measure_thumbnails(asked, folder):
    """Each in turn, all with nothing made before; a first time that is not counted, so that all files are in memory."""
    files = sorted(str(path) for path in folder.iterdir() if path.is_file())
    results = defaultdict(list)
    for number in range(asked.rounds + 1):
        for name, measured in _measured(asked, folder, files):
            took, cpu, made = measured
            print(f"round {number}  {name}: {took:.2f} s, CPU {cpu:.2f} s, {made} made", file=sys.stderr)
            if number > 0:
                results[name].append((1000 * cpu / len(files), took, made))
    return _table(results)


def _measured(asked, folder, files):
    for workers, name in (("1", _ONE), ("2", _TWO)):
        yield name, _by_vitrine(asked, folder, workers)
        yield f"{name}, without libturbojpeg", _by_vitrine(asked, folder, workers, WITHOUT_TURBOJPEG)
    yield _VIPS, _by_vips(asked, files)


def _by_vitrine(asked, folder, workers, *options):
    with Home() as home:
        start = vitrine(asked.vitrine, *options)
        arguments = ["--thumbnails", "--size", _SIDE, "--workers", workers, str(folder)]
        # Files that are no photos, or damaged, are counted as failed: then the code is 1.
        code, took, cpu = run([*start, *arguments], os.environ | home.variables, asked.limit)
        if code not in (0, 1):
            raise OSError(f"{asked.vitrine} ended with {code}")
        return took, cpu, home.count_thumbnails()


def _by_vips(asked, files):
    with tempfile.TemporaryDirectory(prefix="vitrine-vips-") as made:
        command = [_VIPS, "--size", _SIDE, "-o", f"{made}/%s.png", *files]
        _, took, cpu = run(command, os.environ, asked.limit)
        return took, cpu, sum(1 for _ in Path(made).iterdir())


def _table(results):
    cpu = {name: [each[0] for each in runs] for name, runs in results.items()}
    seconds = {name: [each[1] for each in runs] for name, runs in results.items()}
    rows = [
        (
            name,
            of_all(cpu[name], 1),
            f"{median(cpu[name]) / median(cpu[_VIPS]):.2f}",
            of_all(seconds[name]),
            str(runs[-1][2]),
        )
        for name, runs in results.items()
    ]
    rows.append(("two workers are faster by", "", "", f"{median(seconds[_ONE]) / median(seconds[_TWO]):.2f}", ""))
    return ("", "CPU ms a photo", "ratio", "seconds", "made"), rows
