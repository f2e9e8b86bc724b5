"""What happens on a screen until nothing happens any more, and how long that takes."""

import time
from typing import NamedTuple

import numpy

FRAMES_A_SECOND = 30

# How far a colour channel may be from its last value (of 255): a preview that is sharpened later is seen …
NEARLY = 48
# … and noise of a decoder is no change.
SAME = 6
# The part of the screen that a blinking cursor may take.
CURSOR = 0.003
MOST = 0.95


class Times(NamedTuple):
    """Seconds from the beginning; CPU seconds since then, and MiB at the most, of the program and all its processes."""

    first: float
    seen: float
    sharp: float
    still: float
    cpu: float
    resident: float


class Timeline:
    """The frames of a screen that differ from the ones before them."""

    def __init__(self, screen):
        self._screen = screen
        self._frames = [screen.sample()]
        self._seconds = [0.0]
        self._cpu = self._resident = 0.0

    def record(self, program, quiet, limit, begin=lambda: None):
        """Does what begins it, and looks until nothing has changed for `quiet` seconds.

        Returns whether that came true within `limit` seconds.
        """
        cpu_before, _ = program.usage()
        began = time.monotonic()
        begin()
        last_change = looked_up = 0.0
        while True:
            now = time.monotonic() - began
            frame = self._screen.sample()
            changed = self._differs(frame, self._frames[-1], SAME).mean()
            if changed > 0:
                self._frames.append(frame)
                self._seconds.append(now)
            if changed > CURSOR:
                last_change = now
            if now - looked_up > 0.5:
                looked_up = now
                self._look_up(program, cpu_before)
            if program.has_ended():
                raise OSError(f"the program ended by itself after {now:.1f} s")
            if (last_change > 0 and now - last_change > quiet) or now > limit:
                self._look_up(program, cpu_before)
                return now <= limit
            time.sleep(max(0, 1 / FRAMES_A_SECOND - (time.monotonic() - began - now)))

    def _look_up(self, program, cpu_before):
        cpu, resident = program.usage()
        # Less than before when a part of the program has ended.
        self._cpu = max(self._cpu, cpu - cpu_before)
        self._resident = max(self._resident, resident)

    @staticmethod
    def _differs(frame, other, tolerance):
        return numpy.abs(frame.astype(numpy.int16) - other).max(axis=2) > tolerance

    def times(self):
        """What changed counts alone: all that is not the same at the beginning and at the end."""
        last = self._frames[-1]
        changed = self._differs(self._frames[0], last, SAME)
        if not changed.any():
            raise OSError("nothing appeared on the screen")
        return Times(
            first=self._seconds[1],
            seen=self._from_then_on(changed, NEARLY),
            sharp=self._from_then_on(changed, SAME),
            still=max(self._still(), self._from_then_on(changed, SAME)),
            cpu=self._cpu,
            resident=self._resident,
        )

    def _from_then_on(self, changed, tolerance):
        """From when on most of what changed has its last colour, more or less."""
        last = self._frames[-1]
        since = self._seconds[-1]
        for frame, seconds in zip(reversed(self._frames), reversed(self._seconds)):
            if self._differs(frame, last, tolerance)[changed].mean() > 1 - MOST:
                break
            since = seconds
        return since

    def _still(self):
        still = self._seconds[1]
        for earlier, frame, seconds in zip(self._frames, self._frames[1:], self._seconds[1:]):
            if self._differs(frame, earlier, SAME).mean() > CURSOR:
                still = seconds
        return still
