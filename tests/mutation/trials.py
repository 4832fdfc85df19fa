"""One trial: a fork of this process that runs some tests until one fails, within limits."""

from __future__ import annotations

import os
import resource
import signal
from enum import StrEnum
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from traceback import format_exc
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

# A test that takes this much longer than it should is in a loop. Seconds of the processor.
SLACK, TIMES = 3.0, 10
_LONGEST = 300
_MEMORY = 3 * 1024**3
FAILED = 1


class Outcome(StrEnum):
    """What became of a mutant."""

    KILLED = "killed"
    SURVIVED = "survived"
    TIMED_OUT = "timed out"
    EQUIVALENT = "equivalent"


def trial(tests: Callable[[Path], int]) -> Outcome:
    """Fork, run *tests* there with a cache and a folder of their own, and tell what they found."""
    folder = Path(mkdtemp(prefix="cqtrade-mutation-"))
    child = os.fork()
    if not child:
        _alone(tests, folder)
    _, status = os.waitpid(child, 0)
    rmtree(folder, ignore_errors=True)
    if os.WIFSIGNALED(status):
        late = os.WTERMSIG(status) in {signal.SIGPROF, signal.SIGALRM}
        return Outcome.TIMED_OUT if late else Outcome.KILLED
    return Outcome.KILLED if os.WEXITSTATUS(status) else Outcome.SURVIVED


def _alone(tests: Callable[[Path], int], folder: Path) -> None:
    """Run *tests* in this process, which nobody hears, and end it."""
    status = FAILED
    heard = os.dup(2)
    try:
        void = os.open(os.devnull, os.O_RDWR)
        for stream in range(3):
            os.dup2(void, stream)
        os.environ["CQTRADE_CACHE"] = str(folder / "cache")
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
        signal.alarm(_LONGEST)
        status = tests(folder)
    except Exception:  # noqa: BLE001  # whatever it is, it is told
        os.write(heard, format_exc().encode())
    finally:
        os._exit(status)


def allow(seconds: float) -> None:
    """Let this process run for so long more of the processor's time."""
    signal.setitimer(signal.ITIMER_PROF, seconds)
