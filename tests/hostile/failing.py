"""Calls of the system that fail when their turn comes."""

from __future__ import annotations

import builtins
import errno
import io
import os
import signal as signals
import sqlite3
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest

ERRORS = (errno.EIO, errno.ENOSPC, errno.EACCES, errno.EMFILE, errno.EINTR)
_OF_THE_SYSTEM = (
    *("open", "read", "write", "stat", "fstat", "scandir", "listdir", "replace", "mkdir"),
    *("unlink", "chmod", "lseek", "get_terminal_size"),
)


class Failing:
    """Counts calls of the system; the one whose *turn* it is, from 1, fails with *number*.

    Or, where there is a *signal*, that comes just before the call.
    """

    def __init__(self, turn: int = 0, number: int = 0, signal: int = 0) -> None:
        self.calls: list[str] = []
        self._turn = turn
        self._number = number
        self._signal = signal

    @property
    def failed(self) -> str:
        """The call that failed, empty where its turn never came."""
        return self.calls[self._turn - 1] if 0 < self._turn <= len(self.calls) else ""

    def watch(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Count the calls from now on."""
        for name in _OF_THE_SYSTEM:
            monkeypatch.setattr(os, name, self._watched(name, getattr(os, name)))
        opened = self._watched("io.open", io.open)
        monkeypatch.setattr(io, "open", opened)
        monkeypatch.setattr(builtins, "open", opened)
        monkeypatch.setattr(sqlite3, "connect", self._database(sqlite3.connect))

    def _comes(self, name: str, given: object) -> bool:
        self.calls.append(f"{name} {given}")
        if len(self.calls) != self._turn:
            return False
        if self._signal:
            signals.raise_signal(self._signal)
        return not self._signal

    def _watched(self, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def watched(*given: Any, **more: Any) -> Any:  # noqa: ANN401  # whatever the call takes
            if self._comes(name, given[0] if given else ""):
                raise OSError(self._number, os.strerror(self._number))
            return call(*given, **more)

        return watched

    def _database(self, connect: Callable[..., Any]) -> Callable[..., Any]:
        def watched(*given: Any, **more: Any) -> Any:  # noqa: ANN401  # as above
            # Nothing of the system is asked for a database in memory.
            if given[0] != ":memory:" and self._comes("sqlite3.connect", given[0]):
                raise sqlite3.OperationalError("unable to open database file")
            return connect(*given, **more)

        return watched
