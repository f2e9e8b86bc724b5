"""Keys of an X screen, pressed by the extension XTEST without starting a program for each."""

import ctypes
import ctypes.util


class Keyboard:
    """Presses keys on one screen. To be used by `with`."""

    def __init__(self, display):
        self._x = ctypes.CDLL(_found("X11"))
        self._test = ctypes.CDLL(_found("Xtst"))
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XStringToKeysym.restype = ctypes.c_ulong
        self._display = ctypes.c_void_p(self._x.XOpenDisplay(display.encode()))
        if not self._display:
            raise OSError(f"no display {display}")

    def __enter__(self):
        return self

    def __exit__(self, *failure):
        self._x.XCloseDisplay(self._display)

    def press(self, name):
        """A key by its name in X, as "End"."""
        symbol = ctypes.c_ulong(self._x.XStringToKeysym(name.encode()))
        code = self._x.XKeysymToKeycode(self._display, symbol) & 0xFF
        for down in (1, 0):
            self._test.XTestFakeKeyEvent(self._display, code, down, ctypes.c_ulong(0))
        self._x.XFlush(self._display)


def _found(library):
    path = ctypes.util.find_library(library)
    if path is None:
        raise OSError(f"lib{library} is not installed")
    return path
