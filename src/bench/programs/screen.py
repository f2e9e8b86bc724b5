"""A screen that nobody sees, for one program at a time, and what is on it."""

import contextlib
import mmap
import os
import shutil
import struct
import tempfile
import time

import numpy

from keyboard import Keyboard
from processes import Program

BEGINS_WITHIN = 20
NEEDED = ("Xvfb", "matchbox-window-manager")


class Screen:
    """An Xvfb with a window manager that gives each window the whole screen. To be used by `with`."""

    def __init__(self, width, height):
        self.width, self.height = width, height
        self._ends = contextlib.ExitStack()

    def __enter__(self):
        with contextlib.ExitStack() as ends:
            self._open(ends)
            self._ends = ends.pop_all()
        return self

    def __exit__(self, *failure):
        self._ends.close()

    def _open(self, ends):
        folder = tempfile.mkdtemp(prefix="vitrine-screen-")
        ends.callback(shutil.rmtree, folder, ignore_errors=True)
        number = self._start_server(ends, folder)
        self.environment = dict(
            os.environ,
            DISPLAY=f":{number}",
            GDK_BACKEND="x11",
            QT_QPA_PLATFORM="xcb",
            NO_AT_BRIDGE="1",
            LIBGL_ALWAYS_SOFTWARE="1",
        )
        for name in ("WAYLAND_DISPLAY", "SESSION_MANAGER", "DBUS_SESSION_BUS_ADDRESS", "DESKTOP_STARTUP_ID"):
            self.environment.pop(name, None)
        self._map(ends, os.path.join(folder, "Xvfb_screen0"))
        self._keyboard = ends.enter_context(Keyboard(f":{number}"))
        ends.enter_context(Program(["matchbox-window-manager", "-use_titlebar", "no"], self.environment))
        time.sleep(1)

    def _start_server(self, ends, folder):
        """The server chooses a free number itself, and tells it once it can be used."""
        told, tells = os.pipe()
        ends.callback(os.close, told)
        size = f"{self.width}x{self.height}x24"
        command = ["Xvfb", "-displayfd", str(tells), "-screen", "0", size, "-fbdir", folder, "-nolisten", "tcp"]
        server = ends.enter_context(Program(command, dict(os.environ), pass_fds=(tells,)))
        os.close(tells)
        os.set_blocking(told, False)
        number = b""
        until = time.monotonic() + BEGINS_WITHIN
        while not number.endswith(b"\n"):
            if time.monotonic() > until or server.has_ended():
                raise OSError("Xvfb does not start")
            time.sleep(0.05)
            with contextlib.suppress(BlockingIOError):
                number += os.read(told, 16)
        return int(number)

    def _map(self, ends, path):
        """The server keeps its pixels in a file, behind a header and a table of colours (XWDFile.h)."""
        file = ends.enter_context(open(path, "rb"))
        memory = mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ)
        header = struct.unpack(">25I", memory[:100])
        header_bytes, row_bytes, colours = header[0], header[12], header[19]
        pixels = numpy.frombuffer(memory, numpy.uint8, row_bytes * self.height, header_bytes + 12 * colours)
        self._pixels = pixels.reshape(self.height, row_bytes)[:, : 4 * self.width].reshape(self.height, self.width, 4)

    def sample(self, step=5):
        """Every `step`th pixel of every `step`th row, as (rows, columns, 3) bytes."""
        return self._pixels[::step, ::step, :3].copy()

    def press(self, key):
        self._keyboard.press(key)

    def save(self, path):
        from PIL import Image

        Image.fromarray(self._pixels[:, :, 2::-1].copy()).save(path)
