"""The rooms whose mutants are tried, and the tests that belong to each."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "cqtrade"
_NO_LOGIC = frozenset({"__init__", "lexicon_en", "lexicon_zh"})


class Room(NamedTuple):
    """Modules of cqtrade, and the tests that should notice any change of them."""

    modules: tuple[str, ...]
    tests: tuple[str, ...]

    def files(self) -> dict[str, Path]:
        """Return the files of its modules by their dotted names."""
        found: dict[str, Path] = {}
        for module in self.modules:
            place = PACKAGE / module
            several = sorted(place.glob("*.py")) if place.is_dir() else [place.with_suffix(".py")]
            found |= {_dotted(path): path for path in several if path.stem not in _NO_LOGIC}
        return found


def _dotted(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts)


ROOMS = {
    "bounds": Room(("bounds",), ("tests/test_bounds.py",)),
    "quantity": Room(
        ("quantity",), ("tests/test_quantity.py", "tests/index/test_plain_reading.py")
    ),
    "period": Room(("period",), ("tests/test_period.py",)),
    "compare": Room(
        ("compare",),
        ("tests/test_compare.py", "tests/test_fx_comparison.py", "tests/sheet/test_comparison.py"),
    ),
    "breakdown": Room(
        ("breakdown",),
        (
            "tests/test_breakdown.py",
            "tests/test_division.py",
            "tests/test_movement.py",
            "tests/test_readings.py",
            "tests/cli/test_breakdown_command.py",
        ),
    ),
    "targets": Room(("targets",), ("tests/test_targets.py", "tests/cli/test_targets_command.py")),
    "fx": Room(
        ("fx",),
        (
            "tests/test_fx_comparison.py",
            "tests/test_fx_conversion.py",
            "tests/test_fx_money.py",
            "tests/test_fx_rates.py",
            "tests/cli/test_fx_command.py",
        ),
    ),
    "audit": Room(("audit",), ("tests/test_audit.py", "tests/test_loader.py")),
    # Without the tests that take time by the clock or count over hundreds of drafts, and without
    # the lists of words, which are no logic.
    "factcheck": Room(
        ("factcheck",),
        (
            *(f"tests/factcheck/test_{name}.py" for name in ("amounts", "blocks", "command")),
            *(
                f"tests/factcheck/test_{name}.py"
                for name in ("drafting", "drafts", "fits", "footnotes")
            ),
            *(f"tests/factcheck/test_{name}.py" for name in ("times", "verdicts")),
            *(f"tests/factcheck/test_{name}.py" for name in ("lists", "money_and_units")),
            *(f"tests/factcheck/test_{name}.py" for name in ("forms_of_time", "limits", "tables")),
            *(f"tests/factcheck/test_{name}.py" for name in ("nearby_words", "paraphrases")),
            *(f"tests/factcheck/test_{name}.py" for name in ("reasons", "ways_of_saying")),
        ),
    ),
}
