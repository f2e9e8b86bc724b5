"""Programs that are started to be measured: what they and all their children take, and their end."""

import ctypes
import os
import signal
import subprocess
import time
from contextlib import suppress

_PR_SET_PDEATHSIG = 1
_PR_SET_CHILD_SUBREAPER = 36
_TICKS = os.sysconf("SC_CLK_TCK")
_PAGE_MIB = os.sysconf("SC_PAGE_SIZE") / 2**20
_PATIENCE = 5
_libc = ctypes.CDLL(None)


def adopt_orphans():
    """Processes whose parents end become children of this one, so that none is forgotten."""
    _libc.prctl(_PR_SET_CHILD_SUBREAPER, 1)


class Program:
    """A program that ends with the `with` it is used by, as does all that was started since, and with this process,
    however that ends.
    """

    def __init__(self, command, environment, log=subprocess.DEVNULL, pass_fds=()):
        self._before = set(tree(os.getpid()))
        self._process = subprocess.Popen(
            command,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            pass_fds=pass_fds,
            preexec_fn=lambda: _libc.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL),
        )

    def __enter__(self):
        return self

    def __exit__(self, *failure):
        """Asks first."""
        self._signal(signal.SIGTERM)
        until = time.monotonic() + _PATIENCE
        while self._pids() and time.monotonic() < until:
            time.sleep(0.02)
            self._reap()
        self._signal(signal.SIGKILL)
        while self._pids():
            time.sleep(0.02)
            self._reap()

    def _pids(self):
        """Of all that was started since, orphans too."""
        return [pid for pid in tree(os.getpid()) if pid not in self._before]

    def _signal(self, number):
        for pid in self._pids():
            with suppress(ProcessLookupError):
                os.kill(pid, number)

    def _reap(self):
        self._process.poll()
        for pid in self._pids():
            if pid != self._process.pid:
                with suppress(ChildProcessError):
                    os.waitpid(pid, os.WNOHANG)

    def has_ended(self):
        return self._process.poll() is not None

    def wait(self, seconds):
        """The exit code."""
        return self._process.wait(seconds)

    def usage(self):
        """CPU seconds until now, and resident MiB now."""
        cpu = resident = 0
        for pid in self._pids():
            stat = _stat(pid)
            if stat is not None:
                # Its own time, and that of its children that have ended.
                cpu += sum(map(int, stat[11:15])) / _TICKS
                resident += int(stat[21]) * _PAGE_MIB
        return cpu, resident


def tree(pid):
    """The process and all below it."""
    found = [pid]
    with suppress(OSError):  # It may end meanwhile.
        for thread in os.listdir(f"/proc/{pid}/task"):
            with open(f"/proc/{pid}/task/{thread}/children") as children:
                for child in children.read().split():
                    found += tree(int(child))
    return found


def _stat(pid):
    """The fields of /proc/PID/stat behind the name, which may have anything in it; None when it has ended."""
    try:
        with open(f"/proc/{pid}/stat") as stat:
            return stat.read().rsplit(")", 1)[1].split()
    except OSError:
        return None


def run(command, environment, limit):
    """Runs a program to its end.

    Returns its exit code, the seconds that it took, and the CPU seconds of it and all its children.
    """
    before = os.times()
    began = time.monotonic()
    with Program(command, environment) as program:
        code = program.wait(limit)
        took = time.monotonic() - began
    after = os.times()
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    return code, took, cpu
