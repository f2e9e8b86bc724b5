"""Programs with a window: from their start, or from a key, until their photos are seen."""

import contextlib
import sys
import time
from collections import defaultdict

from processes import Program
from programs import Home, command
from screen import Screen
from table import of_all
from timeline import Timeline

HEADS = ("first change", "95 % seen", "95 % sharp", "still", "CPU seconds", "MiB")
_DIGITS = (2, 2, 2, 2, 2, 0)

# Seconds: so long may a program look at photos that are not in view, before it comes to those that are.
_PAUSE = 20

# Fewer than any of the programs shows, so that the pages reach the end.
_PHOTOS_A_PAGE = 20


def measure_starts(asked, folder):
    """Each with an empty cache of thumbnails, and again with what it has put there."""
    return _in_turn(asked, folder, _start)


def measure_end_key(asked, folder):
    """Each as often as there are rounds, with an empty cache of thumbnails."""
    return _in_turn(asked, folder, _end_key)


def measure_scrolling(asked, folder):
    """Likewise; pages go by ten times a second, each with time for its previews, not for all its thumbnails."""
    asked.pages = sum(1 for _ in folder.iterdir()) // _PHOTOS_A_PAGE
    return _in_turn(asked, folder, _scroll)


def _in_turn(asked, folder, measure):
    times = defaultdict(list)
    with contextlib.ExitStack() as homes:
        found = [(name, start, homes.enter_context(Home())) for name, start in _installed(asked)]
        # The first start is not counted: it fills caches that are not of thumbnails.
        for number in range(asked.rounds + 1):
            for name, start, home in found:
                home.forget_thumbnails()
                try:
                    for kind, result in measure(asked, [*start, str(folder)], home, f"{name}-{number}"):
                        print(f"round {number}  {name}, {kind}: {_line(result)}", file=sys.stderr)
                        if number > 0:
                            times[f"{name}, {kind}"].append(result)
                except OSError as failure:
                    # It is missing in this round, and the others are not measured in vain.
                    print(f"round {number}  {name}: {failure}", file=sys.stderr)
    return ("", *HEADS), [(what, *_medians(results)) for what, results in times.items()]


def _installed(asked):
    for name in asked.programs.split(","):
        start = command(name, asked.vitrine)
        if start is None:
            print(f"{name} is not installed", file=sys.stderr)
        else:
            yield name, start


def _line(result):
    return "  ".join(f"{head} {value:.{digits}f}" for head, value, digits in zip(HEADS, result, _DIGITS))


def _medians(results):
    return [of_all(values, digits) for values, digits in zip(zip(*results), _DIGITS)]


def _start(asked, start, home, name):
    for kind in ("cold", "warm"):
        with _screen(asked) as screen:
            timeline = Timeline(screen)
            with Program(start, screen.environment | home.variables) as program:
                _told(timeline.record(program, asked.quiet, asked.limit), asked)
                _save(asked, screen, f"{name}-{kind}")
                yield kind, timeline.times()


def _end_key(asked, start, home, name):
    with _screen(asked) as screen:
        with Program(start, screen.environment | home.variables) as program:
            _told(Timeline(screen).record(program, asked.quiet, asked.limit), asked)
            # In gThumb the first key only says which photo is the current one.
            screen.press("Home")
            time.sleep(1)
            _save(asked, screen, f"{name}-before")
            timeline = Timeline(screen)
            _told(timeline.record(program, _PAUSE, asked.limit, lambda: screen.press("End")), asked)
            _save(asked, screen, f"{name}-after")
            yield "End", timeline.times()


def _scroll(asked, start, home, name):
    with _screen(asked) as screen:
        with Program(start, screen.environment | home.variables) as program:
            _told(Timeline(screen).record(program, asked.quiet, asked.limit), asked)
            screen.press("Home")
            timeline = Timeline(screen)
            _told(timeline.record(program, _PAUSE, asked.limit, lambda: _page_down(screen, asked.pages)), asked)
            _save(asked, screen, f"{name}-scrolled")
            yield "scrolled", timeline.times()


def _page_down(screen, pages):
    for _ in range(pages):
        screen.press("Page_Down")
        time.sleep(0.1)


def _screen(asked):
    width, height = map(int, asked.size.split("x"))
    return Screen(width, height)


def _told(became_still, asked):
    if not became_still:
        print(f"not still after {asked.limit:.0f} s", file=sys.stderr)


def _save(asked, screen, name):
    if asked.shots:
        asked.shots.mkdir(parents=True, exist_ok=True)
        screen.save(asked.shots / f"{name}.png")
