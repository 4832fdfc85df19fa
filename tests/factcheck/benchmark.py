"""How often a wrong figure is called supported, and a right one is not: run me for the table."""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from cqtrade.dataset import load
from cqtrade.factcheck import Checker, Verdict
from tests.builders import SEED
from tests.factcheck.corruptions import corruptions
from tests.factcheck.truths import true_sentences

if TYPE_CHECKING:
    from cqtrade.dataset import Dataset
    from tests.factcheck.wording import Sentence

    # The sentences of one kind, each with the places of the figures that count.
    Said = dict[str, tuple[int, ...]]

TRUE = "true"


@dataclass(slots=True)
class Score:
    """What became of the figures of one kind; `accepted` holds the sentences of supported ones."""

    verdicts: Counter[Verdict] = field(default_factory=Counter)
    accepted: list[str] = field(default_factory=list)

    @property
    def figures(self) -> int:
        """How many figures there were."""
        return self.verdicts.total()

    def add(self, verdict: Verdict, said: str) -> None:
        """Count one figure."""
        self.verdicts[verdict] += 1
        if verdict is Verdict.SUPPORTED:
            self.accepted.append(said)


def run(dataset: Dataset, most: int = 0) -> dict[str, Score]:
    """Return the scores of the true sentences and of each kind of corruption.

    Of each kind about *most* sentences are tried, evenly spread; all unless told.
    """
    checker = Checker(dataset)
    return {kind: _score(checker, several, most) for kind, several in kinds(dataset).items()}


def kinds(dataset: Dataset) -> dict[str, Said]:
    """Return the true sentences, and the false ones by what is false in them."""
    true = list(dict.fromkeys(true_sentences(dataset)))
    several: dict[str, Said] = defaultdict(dict)
    several[TRUE] = {str(each): _every(each) for each in true}
    for sentence in true:
        for each in corruptions(sentence):
            # What is false of one figure may be true of another.
            if each.said not in several[TRUE]:
                several[each.respect][each.said] = each.false
    return several


def _every(sentence: Sentence) -> tuple[int, ...]:
    return tuple(range(len(sentence.figures)))


def _score(checker: Checker, several: Said, most: int) -> Score:
    score = Score()
    step = max(1, len(several) // most) if most else 1
    for said in list(several)[::step]:
        found = checker.check(said)
        for place in several[said]:
            # A figure that is not found is not called supported.
            verdict = found[place].verdict if place < len(found) else Verdict.MISSING
            score.add(verdict, said)
    return score


def table(scores: dict[str, Score]) -> str:
    """Return the scores as a table in Markdown."""
    head = f"| figures | tried | {' | '.join(Verdict)} |"
    rule = f"|---|---:|{'---:|' * len(Verdict)}"
    rows = [
        f"| {kind} | {score.figures} | {' | '.join(str(score.verdicts[v]) for v in Verdict)} |"
        for kind, score in scores.items()
    ]
    return "\n".join([head, rule, *rows])


if __name__ == "__main__":
    sys.stdout.write(f"{table(run(load(SEED)))}\n")
