"""Signals that end a process, held back until what it wrote halfway is cleared away."""

from __future__ import annotations

import os
import signal
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType

# SIGINT is no part of them: Python itself makes an exception of it.
_AT_ONCE = [each for name in ("SIGTERM", "SIGHUP") if (each := getattr(signal, name, None))]


class _Ended(BaseException):
    """The process is asked to end."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


@contextmanager
def tidily() -> Iterator[None]:
    """Let a signal that would end the process at once first unwind the block, then end it.

    In another thread than the main one, where no signal arrives, nothing changes.
    """
    try:
        before = {each: signal.signal(each, _raise) for each in _AT_ONCE}
    except ValueError:
        yield
        return
    try:
        yield
    except _Ended as ended:
        signal.signal(ended.number, signal.SIG_DFL)
        os.kill(os.getpid(), ended.number)
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)


@contextmanager
def undisturbed() -> Iterator[None]:
    """Have signals wait for the end of a short block, where the system can."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, *_AT_ONCE})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _raise(number: int, _: FrameType | None) -> None:
    raise _Ended(number)
