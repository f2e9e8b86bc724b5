#!/usr/bin/env python3
"""How long the JavaFX thread of the packaged program pauses while folders are walked and scrolled, with no thumbnails
kept from before: the bench of ./mvnw -Pbench, run by the package's Java with its AOT cache, on a screen of its own.

It needs what measure.py needs for windows, and ./mvnw -Ppackage package, then ./mvnw -Pbench test-compile.
"""

import argparse
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import programs
from screen import Screen

PROGRAM = ' vitrine.app.Main "$@"'
CLASSES = programs.PROJECT / "target/test-classes"


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--vitrine", type=Path, default=programs.VITRINE, help="its launcher (target/dist/…)")
    parser.add_argument("--seconds", type=int, default=5, help="of scrolling, in each way (%(default)s)")
    parser.add_argument("folders", type=Path, nargs="+", help="folders of photos, measured one after another")
    return parser.parse_args()


def bench(launcher):
    """The launcher's script, which starts the bench in place of the program."""
    head, end, rest = launcher.read_text().rpartition('"' + PROGRAM)
    if not end:
        sys.exit(f"{launcher} does not end as expected")
    return f'{head}:{CLASSES}" vitrine.app.StallBench "$@"{rest}'


def main():
    asked = arguments()
    script = bench(asked.vitrine)
    for folder in asked.folders:
        shutil.rmtree(Path(tempfile.gettempdir(), "vitrine-bench"), ignore_errors=True)
        with programs.Home() as home, Screen(1280, 800) as screen:
            # What stands behind the script is its own name, by which it finds the program.
            command = ["sh", "-c", script, asked.vitrine.resolve(), folder.resolve(), str(asked.seconds)]
            subprocess.run(command, env=screen.environment | home.variables, check=True)


if __name__ == "__main__":
    main()
