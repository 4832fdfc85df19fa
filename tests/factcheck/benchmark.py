"""How often a wrong figure is called supported, and a right one is not: run me for the table."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from cqtrade.factcheck import Checker, Verdict
from tests.factcheck.corruptions import corruptions
from tests.factcheck.sentences import true_sentences

if TYPE_CHECKING:
    from cqtrade.dataset import Dataset


@dataclass(slots=True)
class Score:
    """How many figures of one kind there were, and what became of them."""

    figures: int = 0
    verdicts: Counter[Verdict] = field(default_factory=Counter)
    accepted: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)

    def add(self, verdict: Verdict, said: str) -> None:
        """Count one figure."""
        self.figures += 1
        self.verdicts[verdict] += 1
        (self.accepted if verdict is Verdict.SUPPORTED else self.refused).append(said)


def run(dataset: Dataset, most: int = 0) -> dict[str, Score]:
    """Return the score of the true sentences and of each kind of corruption.

    Of each kind at most *most* figures are tried, spread evenly; all unless told.
    """
    checker = Checker(dataset)
    scores: dict[str, Score] = defaultdict(Score)
    true = list(dict.fromkeys(true_sentences(dataset)))
    for sentence in true:
        for each in checker.check(str(sentence)):
            scores["true"].add(each.verdict, str(sentence))
    by_respect: dict[str, dict[str, tuple[int, ...]]] = defaultdict(dict)
    right = {str(sentence) for sentence in true}
    for sentence in true:
        for each in corruptions(sentence):
            if each.said not in right:
                by_respect[str(each.respect)][each.said] = each.false
    for respect, several in by_respect.items():
        for said, places in _spread(several, most):
            _count(scores[respect], checker, said, places)
    return scores


def _spread(several: dict[str, tuple[int, ...]], most: int) -> list[tuple[str, tuple[int, ...]]]:
    pairs = list(several.items())
    return pairs[:: max(1, len(pairs) // most)] if most else pairs


def _count(score: Score, checker: Checker, said: str, places: tuple[int, ...]) -> None:
    found = checker.check(said)
    for place in places:
        if place < len(found):
            score.add(found[place].verdict, said)


def table(scores: dict[str, Score]) -> str:
    """Return the scores as a table in Markdown."""
    rows = [
        "| figures | tried | " + " | ".join(Verdict) + " |",
        "|---|---:|" + "---:|" * len(Verdict),
    ]
    for name, score in scores.items():
        counts = " | ".join(str(score.verdicts[each]) for each in Verdict)
        rows.append(f"| {name} | {score.figures} | {counts} |")
    return "\n".join(rows)


if __name__ == "__main__":
    import sys

    from cqtrade.dataset import load

    sys.stdout.write(table(run(load())) + "\n")
