#!/usr/bin/env python3
"""Measures Vitrine, as it is packaged, and other programs from the outside, in turn, and prints a table of medians.

It needs Debian's xvfb, matchbox-window-manager, libxtst6 and python3-numpy (for --shots also python3-pil), and the
package: ./mvnw -Ppackage package. Nothing of the person's own caches and settings is read or written.
"""

import argparse
import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import programs
from processes import adopt_orphans
from screen import NEEDED
from starts import measure_end_key, measure_scrolling, measure_starts
from table import print_table
from thumbnails import measure_thumbnails


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    what = parser.add_mutually_exclusive_group()
    for option, measure, text in (
        ("--end-key", measure_end_key, "from the key End until the last screen is filled"),
        ("--scroll", measure_scrolling, "what is held after all photos were paged through"),
        ("--thumbnails", measure_thumbnails, "thumbnails without a window, against vipsthumbnail"),
    ):
        what.add_argument(option, dest="measure", action="store_const", const=measure, help=text)
    parser.set_defaults(measure=measure_starts)
    of_programs = f"of {', '.join(programs.WINDOWS)}, in this order (%(default)s); Geeqie shows names and one photo"
    parser.add_argument("--programs", default="vitrine,gwenview,gthumb", help=of_programs)
    parser.add_argument("--vitrine", type=Path, default=programs.VITRINE, help="its launcher (target/dist/…)")
    parser.add_argument("--rounds", type=int, default=5, help="(%(default)s)")
    parser.add_argument("--count", type=int, help="as many photos, by links to those in the folder")
    parser.add_argument("--quiet", type=float, default=4, help="seconds without change that end a start (%(default)s)")
    parser.add_argument("--limit", type=float, default=120, help="seconds that end a run in any case (%(default)s)")
    parser.add_argument("--size", default="1280x800", help="of the screen (%(default)s)")
    parser.add_argument("--shots", type=Path, help="folder for pictures of what was on the screen at the end")
    parser.add_argument("folder", type=Path, help="photos")
    asked = parser.parse_args()
    if asked.rounds < 1 or not set(asked.programs.split(",")) <= set(programs.WINDOWS):
        parser.error("there must be a round, and programs that are known")
    return asked


@contextlib.contextmanager
def photos(folder, count):
    """The folder itself, or one beside it with links to its photos over and over."""
    folder = folder.resolve(strict=True)
    if count is None:
        yield folder
        return
    originals = sorted(path for path in folder.iterdir() if path.is_file())
    if not originals:
        raise OSError(f"nothing is in {folder}")
    links = Path(tempfile.mkdtemp(prefix="vitrine-photos-", dir=folder.parent))
    try:
        for number in range(count):
            original = originals[number % len(originals)]
            os.link(original, links / f"{number:06}{original.suffix}")
        yield links
    finally:
        shutil.rmtree(links)


def main():
    asked = arguments()
    windows = asked.measure is not measure_thumbnails
    for name in NEEDED if windows else ("vipsthumbnail",):
        if shutil.which(name) is None:
            sys.exit(f"{name} is not installed")
    if (not windows or "vitrine" in asked.programs) and not os.access(asked.vitrine, os.X_OK):
        sys.exit(f"{asked.vitrine} is not there: ./mvnw -Ppackage package")
    adopt_orphans()
    # So that all that was started is ended, and what was made is removed.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    try:
        with photos(asked.folder, asked.count) as folder:
            print_table(*asked.measure(asked, folder))
    except (OSError, subprocess.TimeoutExpired) as failure:
        sys.exit(str(failure))


if __name__ == "__main__":
    main()
