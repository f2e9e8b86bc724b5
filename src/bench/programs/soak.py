#!/usr/bin/env python3
"""Browses with Vitrine, as it is packaged, for an hour: opens folders, scrolls, looks at photos, zooms, while files
appear and vanish and decoder processes are killed; all by a seed. Prints what the program holds every ten minutes, each
time in the same calm state, at the end which threads are others than at first, and what it has written into its log.
The exit code is 1 when it has ended or logged.

It needs what measure.py needs, and jcmd of a JDK for the heap.
"""

import argparse
import contextlib
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

import programs
from processes import Program, adopt_orphans, tree
from screen import Screen

# Decoder processes without work end after 60, and the threads by which Java waits for their end 60 later.
CALM_SECONDS = 140
CALM_EVERY = 600
LOOKS = ("Page_Down", "Page_Up", "End", "Home", "Down", "Right", "Left", "Up")
VIEWS = ("Right", "Right", "Left", "Page_Down", "plus", "plus", "minus", "z", "w", "t", "i", "k", "j", "End", "Home")


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, default=60, help="(%(default)s)")
    parser.add_argument("--seed", type=int, default=1, help="(%(default)s)")
    parser.add_argument("--vitrine", type=Path, default=programs.VITRINE, help="its launcher (target/dist/…)")
    parser.add_argument("--shots", type=Path, help="folder for a picture of the screen each ten minutes")
    parser.add_argument("folders", type=Path, nargs="+", help="folders of pictures, which are copied and left alone")
    return parser.parse_args()


class Process:
    """What the system tells of one process."""

    def __init__(self, pid):
        self._folder = Path(f"/proc/{pid}")
        self.pid = pid

    def is_decoder(self):
        with contextlib.suppress(OSError):
            return b"\0--decoder\0" in (self._folder / "cmdline").read_bytes()
        return False

    def is_java(self):
        with contextlib.suppress(OSError):
            return b"\0vitrine.app.Main\0" in (self._folder / "cmdline").read_bytes()
        return False

    def _status(self, name):
        for line in (self._folder / "status").read_text().splitlines():
            if line.startswith(name + ":"):
                return int(line.split()[1])
        raise OSError(f"no {name}")

    def resident(self):
        """In MiB."""
        return self._status("VmRSS") / 1024

    def threads(self):
        """How many there are of each name, of which the system keeps 15 bytes."""
        names = Counter()
        for thread in (self._folder / "task").iterdir():
            with contextlib.suppress(OSError):  # It may end meanwhile.
                names[(thread / "comm").read_text().strip()] += 1
        return names

    def handles(self):
        return len(os.listdir(self._folder / "fd"))

    def heap(self):
        """Live objects in MiB; None without a jcmd."""
        jcmd = shutil.which("jcmd")
        if jcmd is None:
            return None
        subprocess.run([jcmd, str(self.pid), "GC.run"], stdout=subprocess.DEVNULL, timeout=60, check=True)
        told = subprocess.run(
            [jcmd, str(self.pid), "GC.heap_info"], capture_output=True, text=True, timeout=60, check=True
        ).stdout
        return int(told.split("used ")[1].split("K")[0]) / 1024


def processes():
    """What this script has started, not what else runs here."""
    return [Process(pid) for pid in tree(os.getpid())]


class Browsing:
    """One program and what is done to it."""

    def __init__(self, asked, screen, home, folders):
        self._random = random.Random(asked.seed)
        self._asked, self._screen, self._home, self._folders = asked, screen, home, folders
        self._environment = dict(screen.environment, **home.variables)
        self.killed = self.opened = self.changed = self.pressed = 0

    def start(self):
        command = [*programs.vitrine(self._asked.vitrine), str(self._folders[0])]
        return Program(command, self._environment)

    def act(self):
        kind = self._random.choices(("look", "view", "open", "change", "kill"), (40, 30, 6, 14, 10))[0]
        getattr(self, "_" + kind)()
        time.sleep(self._random.uniform(0.05, 0.8))

    def _press(self, keys, most):
        for _ in range(self._random.randint(1, most)):
            self._screen.press(self._random.choice(keys))
            self.pressed += 1
            time.sleep(self._random.uniform(0.01, 0.15))

    def _look(self):
        self._press(LOOKS, 12)

    def _view(self):
        self._press(("Return",), 1)
        self._press(VIEWS, 12)
        self._screen.press("Escape")
        self._screen.press("Escape")

    def _open(self):
        """As a file manager does it: by starting the program once more."""
        folder = self._random.choice(self._folders)
        subprocess.run(
            [*programs.vitrine(self._asked.vitrine), str(folder)],
            env=self._environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=60,
            check=True,
        )
        self.opened += 1

    def _change(self):
        """Files come, go, change their names and their content."""
        folder = self._random.choice(self._folders)
        files = sorted(path for path in folder.iterdir() if path.is_file())
        for _ in range(self._random.randint(1, 20)):
            path = self._random.choice(files)
            copy = folder / f"copy-{self._random.randrange(200)}{path.suffix}"
            if copy.exists() and self._random.random() < 0.6:
                copy.unlink()
            elif path.exists() and not path.name.startswith("copy-"):
                shutil.copy(path, copy)
            self.changed += 1

    def _kill(self):
        decoders = [process for process in processes() if process.is_decoder()]
        if decoders:
            victim = self._random.choice(decoders)
            with contextlib.suppress(ProcessLookupError):
                os.kill(victim.pid, self._random.choice((signal.SIGKILL, signal.SIGSEGV, signal.SIGSTOP)))
                self.killed += 1

    def calm(self):
        """The same state each time: the first folder, at its beginning, with nothing left to do."""
        for _ in range(4):
            self._screen.press("Escape")
            time.sleep(0.2)
        subprocess.run(
            [*programs.vitrine(self._asked.vitrine), str(self._folders[0])],
            env=self._environment,
            timeout=60,
            check=True,
        )
        self._screen.press("Home")
        time.sleep(CALM_SECONDS)


def row(minutes, browsing):
    """Prints it, and returns the threads."""
    main = [process for process in processes() if process.is_java() and not process.is_decoder()]
    if len(main) != 1:
        sys.exit(f"after {minutes:.0f} minutes {len(main)} programs run")
    decoders = sum(1 for process in processes() if process.is_decoder())
    heap = main[0].heap()
    threads = main[0].threads()
    fields = (
        f"{minutes:.0f}",
        "?" if heap is None else f"{heap:.0f}",
        f"{main[0].resident():.0f}",
        str(threads.total()),
        str(main[0].handles()),
        str(decoders),
        f"{browsing.pressed}, {browsing.opened}, {browsing.changed}, {browsing.killed}",
    )
    print("| " + " | ".join(fields) + " |", flush=True)
    return threads


def listed(threads):
    return ", ".join(f"{name} ({count})" for name, count in sorted(threads.items())) or "none"


def copied(folders, into):
    """Copies that may be changed, so that the originals need not be."""
    copies = []
    for number, folder in enumerate(folders):
        copy = Path(shutil.copytree(folder, Path(into) / f"{number}-{folder.name}"))
        copy.chmod(0o755)
        for path in copy.rglob("*"):
            path.chmod(0o755 if path.is_dir() else 0o644)
        copies.append(copy)
    return copies


def soak(asked, browsing, screen):
    began = time.monotonic()
    until = began + asked.minutes * 60
    next_row = 0
    first = None
    print("| minutes | heap MiB | resident MiB | threads | handles | decoders | keys, openings, changes, kills |")
    print("|---" * 7 + "|")
    while True:
        now = time.monotonic()
        if now >= min(until, began + next_row):
            browsing.calm()
            threads = row((now - began) / 60, browsing)
            first = first or threads
            if asked.shots:
                screen.save(asked.shots / f"soak-{(now - began) / 60:02.0f}.png")
            if now >= until:
                print(f"threads since the first row: new {listed(threads - first)}; gone {listed(first - threads)}")
                return
            next_row = now - began + CALM_EVERY
        browsing.act()


def main():
    asked = arguments()
    adopt_orphans()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    with tempfile.TemporaryDirectory(prefix="vitrine-soak-") as into, programs.Home() as home:
        folders = copied(asked.folders, into)
        with Screen(1280, 800) as screen:
            browsing = Browsing(asked, screen, home, folders)
            with browsing.start() as program:
                time.sleep(10)
                soak(asked, browsing, screen)
                if program.has_ended():
                    sys.exit("the program has ended by itself")
        log = Path(home.variables["XDG_STATE_HOME"]) / "vitrine/vitrine.log"
        if log.exists():
            sys.exit(log.read_text())
        print("nothing in the log")


if __name__ == "__main__":
    main()
