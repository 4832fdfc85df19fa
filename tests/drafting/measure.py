"""How much of what curators found in articles a draft finds too.

`python -m tests.drafting.measure DIR` tells it of every text in a folder that is curated.
"""

from __future__ import annotations

import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from cqtrade.coverage.matching import hedge_of
from cqtrade.dataset import load
from cqtrade.drafting import draft

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cqtrade.dataset import Dataset
    from cqtrade.drafting.candidates import Candidate
    from cqtrade.model import Observation
    from cqtrade.quantity import Quantity

KEYS = ("growth", "period", "subject", "sector", "indicator")
FIVE = (
    "36kr-gpm-belt",
    "asiacity-first-three-quarters",
    "cq-life-guide-three-new",
    "krasia-gpm-belt",
    "sf-expo-manufacturing-center",
)


@dataclass(frozen=True)
class Score:
    """How many figures of a source a draft finds, how many it has, and which keys are right.

    `asked` counts the found figures that have a key, `right` those of them with the right one.
    """

    source: str
    language: str
    curated: int
    found: int
    drafted: int
    wanted: int
    asked: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)


def measured(dataset: Dataset, source: str, text: str) -> Score:
    """Return how a draft of *text* compares with the curated figures of *source*.

    A figure is found where a candidate of one of its paragraphs has its value, hedge and unit, or
    its growth where it has no value. The draft is guessed from the codes and from the other
    sources; of those that adapt one another none is asked.
    """
    paper = dataset.sources[source]
    others = [each for each in dataset.observations if each.origin != paper.origin]
    year = int(paper.published[:4]) if paper.published else 0
    drafted = draft(text, dataset.codelists, others, year).observations
    curated = [each for each in dataset.observations if each.source == source and _places(each)]
    pairs = [(one, _best(one, drafted)) for one in curated]
    found = [(one, candidate) for one, candidate in pairs if candidate]
    asked, right = Counter[str](), Counter[str]()
    for one, candidate in found:
        for key in KEYS:
            if key != "growth" or (one.value and one.growth):
                asked[key] += 1
                right[key] += _is_right(key, one, candidate)
    return Score(
        source=source,
        language=paper.language,
        curated=len(curated),
        found=len(found),
        drafted=len(drafted),
        wanted=len({id(candidate) for _, candidate in found}),
        asked=asked,
        right=right,
    )


def table(scores: Iterable[Score]) -> str:
    """Return scores as a Markdown table, their sum last."""
    several = list(scores)
    rows = [
        f"| source | found | recall | precision | {' | '.join(KEYS)} |",
        f"|---|---|---|---|{'---|' * len(KEYS)}",
        *(_row(each.source, [each]) for each in several),
        _row("together", several),
    ]
    return "\n".join(rows)


def recall(scores: Iterable[Score]) -> float:
    """Return the share of the curated figures that are found."""
    several = list(scores)
    return sum(each.found for each in several) / sum(each.curated for each in several)


def _row(name: str, several: list[Score]) -> str:
    found, curated = sum(each.found for each in several), sum(each.curated for each in several)
    wanted, drafted = sum(each.wanted for each in several), sum(each.drafted for each in several)
    rates = (
        _percent(sum(each.right[key] for each in several), sum(each.asked[key] for each in several))
        for key in KEYS
    )
    shares = f"{_percent(found, curated)} | {_percent(wanted, drafted)}"
    return f"| {name} | {found} of {curated} | {shares} | {' | '.join(rates)} |"


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.0f} %" if whole else "-"


def _best(one: Observation, drafted: Iterable[Candidate]) -> Candidate | None:
    """Return the candidate for a figure, of several the one with the most keys right."""
    several = [each for each in drafted if _is_found(one, each)]
    keys = KEYS[1:]
    return max(
        several, key=lambda each: sum(_is_right(key, one, each) for key in keys), default=None
    )


def _is_found(one: Observation, candidate: Candidate) -> bool:
    if not {place for place, _ in candidate.places} & _places(one):
        return False
    if one.value:
        printed = filter(None, (candidate.value, *candidate.also))
        return _said(one.value) in map(_said, printed)
    return one.growth is not None and _said(one.growth) == _said(candidate.growth)


def _is_right(key: str, one: Observation, candidate: Candidate) -> bool:
    match key:
        case "growth":
            return _said(one.growth) == _said(candidate.growth)
        case "period":
            return str(one.period) == candidate.period.word
        case _:
            return bool(getattr(one, key) == getattr(candidate, key).word)


def _said(quantity: Quantity | None) -> object:
    return quantity and (hedge_of(quantity), quantity.number, quantity.unit)


def _places(one: Observation) -> set[int]:
    return {each.place for each in one.at if isinstance(each.place, int)}


def main(folder: Path) -> None:
    """Print a table for each language of the curated texts in *folder*, the five first."""
    dataset = load()
    texts = {path.stem: path for path in sorted(folder.glob("*.txt"))}
    scores = [
        measured(dataset, name, path.read_text("utf-8-sig"))
        for name, path in texts.items()
        if name in dataset.sources
    ]
    told = [each for each in scores if each.curated]
    print(table(each for each in told if each.source in FIVE), end="\n\n")  # noqa: T201  # a tool
    for language in sorted({each.language for each in told}):
        others = [each for each in told if each.language == language and each.source not in FIVE]
        print(language, table(others), sep="\n", end="\n\n")  # noqa: T201  # a tool


if __name__ == "__main__":
    main(Path(sys.argv[1]))
