"""Fuzzing: `python -m tests.fuzz TARGET --runs N`, from the folder of the project.

Whatever comes is read, and what is promised of it asserted, with atheris (the extra `fuzz`) on the
look-out for inputs that lead somewhere new in cqtrade. What breaks a promise is written to DIR and
ends the run; minimised, it becomes a test. Targets:
commands, documents, drafts, numbers, periods, quantities, texts.

    --runs N     so many inputs
    --seconds S  no longer than that
    --bytes      change bytes alone, as libFuzzer does, and no pieces
    --keep       fuzz no more, but put what led to new places into the corpus that the tests replay
    --work DIR   where the inputs are kept
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from typing import TYPE_CHECKING

from tests.fuzz.targets import NAMES, target

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.fuzz.target import Target

_CORPUS = Path(__file__).with_name("corpus")
# Bytes of an input.
_LONGEST = 2000


def main(arguments: Sequence[str]) -> None:
    """Fuzz one target, with which the process ends, or keep what was found."""
    chosen = _read(arguments)
    if chosen.keep:
        _keep(chosen)
    else:
        _fuzz(chosen)


def _keep(chosen: argparse.Namespace) -> None:
    from tests.fuzz.keeping import keep

    found = (chosen.work / chosen.target).iterdir()
    sys.stdout.write(f"{keep(chosen.target, target(chosen.target), found)} kept\n")


def _fuzz(chosen: argparse.Namespace) -> None:
    import atheris

    from tests.fuzz.mutating import mutator

    with atheris.instrument_imports(include=["cqtrade"]):
        fuzzed = target(chosen.target)
        _import_all()
    found = chosen.work / chosen.target
    found.mkdir(parents=True, exist_ok=True)
    _begin(fuzzed, found)
    ours = {} if chosen.bytes else {"custom_mutator": mutator(fuzzed)}
    told = (*_flags(chosen), str(found), str(_CORPUS / chosen.target))
    atheris.Setup([sys.argv[0], *told], fuzzed.hold, **ours)
    atheris.Fuzz()


def _import_all() -> None:
    """Import what else a command imports when it is typed, so that it is watched too."""
    import cqtrade

    for each in walk_packages(cqtrade.__path__, "cqtrade."):
        import_module(each.name)


def _begin(fuzzed: Target, found: Path) -> None:
    for number, data in enumerate(fuzzed.sound()):
        (found / f"sound-{number:03}").write_bytes(data)


def _flags(chosen: argparse.Namespace) -> Sequence[str]:
    return (
        f"-runs={chosen.runs}",
        f"-max_total_time={chosen.seconds}",
        f"-max_len={_LONGEST}",
        f"-artifact_prefix={chosen.work}/{chosen.target}-",
        *("-timeout=60", "-rss_limit_mb=4096", "-print_final_stats=1", "-reload=0"),
    )


def _read(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m tests.fuzz",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("target", choices=NAMES, metavar="TARGET")
    parser.add_argument("--runs", type=int, default=100_000, metavar="N")
    parser.add_argument("--seconds", type=int, default=0, metavar="S")
    parser.add_argument("--bytes", action="store_true")
    parser.add_argument("--keep", action="store_true")
    work = Path(tempfile.gettempdir()) / "cqtrade-fuzz"
    parser.add_argument("--work", type=Path, default=work, metavar="DIR")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    main(sys.argv[1:])
