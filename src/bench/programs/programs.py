"""The programs that can be measured, each with a home of its own."""

import os
import shutil
import tempfile
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[3]
VITRINE = PROJECT / "target/dist/vitrine/bin/vitrine"
WITHOUT_TURBOJPEG = "-Dvitrine.turbojpeg=off"

# Gwenview and gThumb ask the session's bus whether they run already.
_PEERS = {
    "gwenview": ["dbus-run-session", "--", "gwenview"],
    "gthumb": ["dbus-run-session", "--", "gthumb"],
    "geeqie": ["geeqie"],
}
WINDOWS = ("vitrine", *_PEERS)


def command(program, launcher):
    """How a program is started, or None where it is not installed."""
    if program == "vitrine":
        return [str(launcher)] if os.access(launcher, os.X_OK) else None
    return _PEERS[program] if all(shutil.which(part) for part in _PEERS[program] if part != "--") else None


def vitrine(launcher, *options):
    """The packaged program with further options of the virtual machine: its script takes none."""
    if not options:
        return [str(launcher)]
    script = Path(launcher).read_text()
    main = " vitrine.app.Main "
    if main not in script:
        raise OSError(f"{launcher} is not the script that starts Vitrine")
    # What stands behind the script is its own name, by which it finds the program.
    return ["sh", "-c", script.replace(main, f" {' '.join(options)}{main}"), str(launcher)]


class Home:
    """Empty folders for all that a program keeps, so that it neither reads nor writes what is the person's own."""

    def __init__(self):
        self._folder = Path(tempfile.mkdtemp(prefix="vitrine-home-"))
        self.thumbnails = self._folder / "cache/thumbnails"
        self.variables = {"HOME": str(self._folder)}
        for name in ("cache", "config", "data", "state"):
            self._add(f"XDG_{name.upper()}_HOME", name)
        self._add("XDG_RUNTIME_DIR", "run")
        self._settings()

    def _add(self, variable, name):
        folder = self._folder / name
        folder.mkdir(mode=0o700)
        self.variables[variable] = str(folder)

    def _settings(self):
        """gThumb orders by date, which is the same for all links to a photo: then it would show one many times."""
        self.variables["GSETTINGS_BACKEND"] = "keyfile"
        settings = self._folder / "config/glib-2.0/settings/keyfile"
        settings.parent.mkdir(parents=True)
        settings.write_text("[org/gnome/gthumb/browser]\nsort-type='file::name'\n")

    def forget_thumbnails(self):
        shutil.rmtree(self.thumbnails, ignore_errors=True)

    def count_thumbnails(self):
        return sum(1 for path in self.thumbnails.glob("*/*.png"))

    def __enter__(self):
        return self

    def __exit__(self, *failure):
        shutil.rmtree(self._folder, ignore_errors=True)
