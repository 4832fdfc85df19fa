"""A draft to the verdicts on its figures, block by block."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from cqtrade.factcheck.draft import Block, Kind, blocks, lines, sentences
from cqtrade.factcheck.facts import Facts
from cqtrade.factcheck.marks import marks
from cqtrade.factcheck.masking import masked
from cqtrade.factcheck.memory import Context
from cqtrade.factcheck.sentence import claims
from cqtrade.factcheck.tables import cells, corner
from cqtrade.factcheck.verdicts import Verdict, judge
from cqtrade.numerals import mentions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cqtrade.dataset import Dataset
    from cqtrade.factcheck.claims import Claim
    from cqtrade.factcheck.verdicts import Judgement
    from cqtrade.model import Observation
    from cqtrade.quantity import Quantity


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """A figure of a draft and the verdict on it.

    `line` and `column` count from 1, `start` and `end` are places in the whole text. `figures` are
    those of the dataset that it rests on or comes near to, the one to be cited first, with what
    each prints in `printed`.
    """

    line: int
    column: int
    start: int
    end: int
    text: str
    verdict: Verdict
    figures: tuple[Observation, ...] = ()
    printed: tuple[Quantity, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def expected(self) -> tuple[str, ...]:
        """What each of its figures prints, as the dataset writes it."""
        return tuple(map(str, self.printed))


def check(text: str, dataset: Dataset) -> tuple[Checked, ...]:
    """Return the figures of a draft in order, each with its verdict.

    Text and Markdown are read alike, English and Chinese; what is code, an address or the title of
    a source is no prose.
    """
    return Checker(dataset).check(text)


class Checker:
    """Checks one draft after another against the same dataset."""

    def __init__(self, dataset: Dataset) -> None:
        self._facts = Facts(dataset)
        # A title without a number hides no figure, and may be a word that drafts are made of.
        titles = (each.title for each in dataset.sources.values())
        self._titles = tuple(title for title in titles if mentions(title))

    def check(self, text: str) -> tuple[Checked, ...]:
        """Return the figures of a draft in order, each with its verdict."""
        prose = masked(text, self._titles)
        starts = [line.start for line in lines(text)]
        judged = ((each, judge(each.claim, self._facts)) for each in _found(prose, self._facts))
        return tuple(
            _checked(text, starts, *each) for each in judged if not _is_idle(each[0].claim, each[1])
        )


def _is_idle(claim: Claim, judgement: Judgement) -> bool:
    """Tell whether "three" is but a manner of speaking: it comes near to no figure."""
    amount = claim.amount
    in_words = not (amount.unit or amount.scale or any(map(str.isdecimal, amount.mention.text)))
    return in_words and judgement.verdict is Verdict.MISSING and not judgement.printed


@dataclass(frozen=True, slots=True)
class _Found:
    """A claim and where in the draft its figure stands."""

    claim: Claim
    start: int
    end: int


def _checked(text: str, starts: list[int], found: _Found, judgement: Judgement) -> Checked:
    line = bisect_right(starts, found.start)
    return Checked(
        line=line,
        column=found.start - starts[line - 1] + 1,
        start=found.start,
        end=found.end,
        text=text[found.start : found.end],
        verdict=judgement.verdict,
        figures=tuple(each.one for each in judgement.printed),
        printed=tuple(each.quantity for each in judgement.printed),
        notes=judgement.notes,
    )


def _found(prose: str, facts: Facts) -> Iterator[_Found]:
    reader = _Reader(prose, facts)
    for block in blocks(prose):
        yield from reader.read(block)


class _Reader:
    """Reads block after block, and remembers what headings and paragraphs have said."""

    def __init__(self, prose: str, facts: Facts) -> None:
        self._prose = prose
        self._facts = facts
        self._headings: dict[int, Context] = {}
        self._told = Context()
        self._paragraph = Context()

    def read(self, block: Block) -> Iterator[_Found]:
        match block.kind:
            case Kind.HEADING:
                yield from self._heading(block)
            case Kind.PROSE:
                found, self._paragraph = self._sentences(block, self._opening())
                self._told = self._paragraph
                yield from found
            case Kind.ITEM:
                found, after = self._sentences(block, self._paragraph)
                self._told = after
                yield from found
            case Kind.ROW:
                yield from self._row(block)

    def _heading(self, block: Block) -> Iterator[_Found]:
        above = [level for level in self._headings if level < block.level]
        before = self._headings[max(above)] if above else Context()
        found, after = self._sentences(block, before)
        self._headings = {level: self._headings[level] for level in above}
        self._headings[block.level] = after.as_heading()
        self._paragraph = self._opening()
        yield from found

    def _opening(self) -> Context:
        """Return what holds where a paragraph begins: headings, and whom the text speaks of."""
        above = self._headings[max(self._headings)] if self._headings else Context()
        return above.of_whom(self._told)

    def _sentences(self, block: Block, before: Context) -> tuple[list[_Found], Context]:
        found: list[_Found] = []
        context = before
        for start, end in sentences(self._prose, block):
            told, context = claims(marks(self._prose[start:end], self._facts.vocabulary), context)
            found += [_Found(each, start + each.start, start + each.end) for each in told]
        return found, context

    def _row(self, block: Block) -> Iterator[_Found]:
        above = marks(corner(self._prose, block), self._facts.vocabulary)
        _, context = claims(above, self._paragraph)
        for cell in cells(self._prose, block):
            told, after = claims(marks(cell.said, self._facts.vocabulary), context)
            # A column of growth rates is of what the column before it measures.
            context = replace(context, indicator=after.indicator)
            for each in told:
                if each.start >= cell.within:
                    end = min(each.end, cell.until)
                    place = cell.start - cell.within
                    yield _Found(each, place + each.start, place + end)
