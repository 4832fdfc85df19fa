"""python -m cqtrade, and the command of that name."""

from __future__ import annotations

import os
import sys

# What libraries listen to, and we do not.
_LISTENED_TO = (
    *("TERMINAL_WIDTH", "GITHUB_ACTIONS", "PY_COLORS", "TTY_COMPATIBLE", "TTY_INTERACTIVE"),
)
# In fewer columns the names of commands and options would be cropped.
_NARROWEST_HELP = 60


def main() -> None:
    """Run the command line of this process and leave with its exit status."""
    if os.environ.get("_CQTRADE_COMPLETE"):
        _complete()
    try:
        _quieten_environment()
        from cqtrade.cli import run

        status = run(sys.argv[1:])
    except KeyboardInterrupt:
        status = 130
    # Nothing is left in a buffer: every answer and every error is written at once.
    os._exit(status)


def _complete() -> None:
    """Answer a shell that asks how a line may go on, and leave; never with a complaint."""
    try:
        from cqtrade.completion import answer

        rest = answer.respond(os.environ)
        while rest:
            rest = rest[os.write(1, rest) :]
    finally:
        os._exit(0)


def _quieten_environment() -> None:
    """Take out what Typer and Rich would trip over, or force colour into files for."""
    for name in _LISTENED_TO:
        os.environ.pop(name, None)
    if os.environ.get("FORCE_COLOR") in ("", "0"):
        del os.environ["FORCE_COLOR"]
    columns = os.environ.get("COLUMNS", "")
    if not (columns.isascii() and columns.isdecimal() and len(columns) < 4 and int(columns) >= 20):  # noqa: PLR2004  # a width that can be meant
        os.environ.pop("COLUMNS", None)
    if any(0 < width < _NARROWEST_HELP for width in _help_widths()):
        os.environ["TERMINAL_WIDTH"] = str(_NARROWEST_HELP)


def _help_widths() -> list[int]:
    """Return the widths that help may be fitted to: the one asked for, else those of terminals."""
    columns = os.environ.get("COLUMNS")
    return [int(columns)] if columns else [_terminal_width(stream) for stream in (0, 1, 2)]


def _terminal_width(stream: int) -> int:
    try:
        return os.get_terminal_size(stream).columns
    except OSError:
        return 0


if __name__ == "__main__":
    main()
