"""What became of mutants: a line for each that survived, a table, and a file for the next time."""

from __future__ import annotations

import json
import sys
from collections import Counter
from typing import TYPE_CHECKING

from tests.mutation.trials import Outcome

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from tests.mutation.operators import Mutant
    from tests.mutation.trying import Tried

_COUNTED = (Outcome.KILLED, Outcome.TIMED_OUT, Outcome.SURVIVED, Outcome.EQUIVALENT)


def say(text: str) -> None:
    """Print *text* at once."""
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def progress(tried: Tried, number: int, of: int) -> None:
    """Print a mutant that survived, and every hundredth where we are."""
    if tried.outcome is Outcome.SURVIVED:
        was, becomes = tried.mutant.changed()
        say(f"{tried.mutant}, {tried.tests} tests\n  - {was}\n  + {becomes}")
    if not number % 100:
        say(f"{number} of {of}")


def table(rooms: Sequence[tuple[str, Sequence[Tried]]]) -> str:
    """Return a line for each room: how many mutants came to which end, and the score."""
    lines = [f"{'room':10} mutants  " + "  ".join(_COUNTED) + "  score"]
    for name, results in rooms:
        counts = Counter(each.outcome for each in results)
        numbers = (f"{counts[outcome]:{len(outcome)}}" for outcome in _COUNTED)
        noticed = counts[Outcome.KILLED] + counts[Outcome.TIMED_OUT]
        score = 100 * noticed / max(len(results), 1)
        lines.append(f"{name:10} {len(results):7}  " + "  ".join(numbers) + f"  {score:4.1f}%")
    return "\n".join(lines)


def unexplained(results: Sequence[Tried]) -> bool:
    """Tell whether any mutant survived for no reason that is written down."""
    return any(each.outcome is Outcome.SURVIVED for each in results)


Key = tuple[str, str, str, str]


def key(mutant: Mutant) -> Key:
    """Return what a mutant is known by while lines move."""
    return (mutant.module, mutant.within, *mutant.changed())


def keep(results: Sequence[Tried], path: Path) -> None:
    """Write down what survived."""
    path.parent.mkdir(parents=True, exist_ok=True)
    survived = [key(each.mutant) for each in results if each.outcome is Outcome.SURVIVED]
    path.write_text(json.dumps(survived, ensure_ascii=False, indent=1), encoding="utf-8")


def survivors(path: Path) -> set[Key]:
    """Return what survived the last time."""
    module_and_more: list[list[str]] = json.loads(path.read_text(encoding="utf-8"))
    return {(each[0], each[1], each[2], each[3]) for each in module_and_more}
