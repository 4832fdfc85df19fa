"""What the audit of meaning raises, as a sheet."""

from __future__ import annotations

from collections import Counter
from decimal import Context, Decimal
from typing import TYPE_CHECKING

from cqtrade import cells
from cqtrade.conflicts.finding import Meant, Signed
from cqtrade.conflicts.reading import usually
from cqtrade.errors import Fault
from cqtrade.figures import Figure
from cqtrade.fx.rates import Rate
from cqtrade.language import said, term
from cqtrade.quantity import PERCENT, Quantity
from cqtrade.sheet import Records, Sheet, flat, quotation, wording
from cqtrade.sheet.references import References
from cqtrade.sheet.view import Column, Table, View
from cqtrade.strength import Strength
from cqtrade.telling.labels import level_and_growth, listed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cqtrade.columns import Cell
    from cqtrade.conflicts import Finding
    from cqtrade.conflicts.finding import Part, Sentence
    from cqtrade.dataset import Dataset
    from cqtrade.model import Observation

COLUMNS = (
    "rule", "strength", "acknowledged", "suspect", "series", "period",
    "stated", "stated_low", "stated_high", "computed", "computed_low", "computed_high",
    "unit", "ratio", "computation", "cause", "doubt", "ids", "sources", "origins",
)  # fmt: skip

# A ratio is told to three digits.
_TO_THREE = Context(prec=3)


def of_findings(findings: Sequence[Finding], dataset: Dataset) -> Sheet:
    """Return findings with their figures, the computation and the likely cause of each."""
    columns = COLUMNS + flat.citation_column(dataset)
    rows = (_record(each) + flat.citations(each.observations, dataset) for each in findings)
    return Sheet(Records(columns, rows), lambda: _view(findings, dataset))


def as_fault(one: Finding, dataset: Dataset) -> Fault:
    """Return a finding as a fault of the file that its suspect stands in."""
    suspect = one.suspect
    place = suspect.id.partition(":")[2]
    noted = ", which its curator notes" if one.acknowledged else ""
    complaint = f"{one.strength}{noted}: {told(one.computation)} (rule: {named(one.rule)})"
    likely = f"likely {told(one.cause)}; " if one.cause else ""
    mend = "" if one.acknowledged else f"{likely}mend it, or say in 'doubt' why it stands"
    return Fault(dataset.sources[suspect.source].file, suspect.line, place, complaint, mend)


def told(sentence: Sentence) -> str:
    """Return a sentence of a finding in words, its figures rounded as they are shown elsewhere."""
    return "".join(map(_worded, sentence))


def named(rule: str) -> str:
    """Return a rule in words: its name is the sentence that sound figures keep."""
    return term(rule.replace("_", " "))


def counted(findings: Sequence[Finding]) -> str:
    """Return how many there are: `1 contradiction, 2 doubts; 3 of them acknowledged`."""
    strengths = Counter(each.strength for each in findings)
    counts = listed(wording.count(strengths[each], each) for each in Strength)
    known = sum(each.acknowledged for each in findings)
    if not known:
        return counts
    return said("{counts}; {number} of them acknowledged", counts=counts, number=known)


def _record(one: Finding) -> tuple[Cell, ...]:
    suspect = one.suspect
    return (
        one.rule, str(one.strength), "yes" if one.acknowledged else "no", suspect.id,
        str(suspect.series), str(suspect.period),
        *flat.numbers(one.stated), *flat.numbers(one.computed),
        one.stated.unit or None if one.stated else None, one.ratio,
        told(one.computation), told(one.cause) or None, suspect.doubt or None,
        *flat.whence(one.observations), one.origins,
    )  # fmt: skip


def _view(findings: Sequence[Finding], dataset: Dataset) -> View:
    references = References(dataset.sources, dataset.style)
    tables = tuple(_table(each, dataset, references) for each in findings)
    lines = (counted(findings),)
    return View(said("Conflicts"), lines, tables, (), references.listed(), references.exchanged())


def _table(one: Finding, dataset: Dataset, references: References) -> Table:
    figures = tuple(
        (claim[0].short, _figure(claim, dataset, references))
        for claim in cells.claims(one.observations)
    )
    reasons = (
        (said("computed"), told(one.computation)),
        (said("likely cause"), told(one.cause)),
        (said("curator"), one.suspect.doubt),
    )
    # What a curator says alone is no computation of ours.
    told_once = dict(each[::-1] for each in reasons if each[1])
    rows = (*figures, *((label, text) for text, label in told_once.items()))
    title = said("{what}: {remark}", what=term(one.strength), remark=named(one.rule))
    return Table((Column(""), Column("", wraps=True)), rows, title)


def _figure(claim: Sequence[Observation], dataset: Dataset, references: References) -> str:
    """Return a figure in one line: what is printed, of what, when and where."""
    one = claim[0]
    printed = level_and_growth(wording.value(one), wording.growth(one))
    what = f"{wording.who(one, dataset.codelists)} · {wording.what(one, dataset.codelists)}"
    parts = (printed, what, wording.when(one), references.to(claim))
    return wording.in_one_line("  ".join(parts))


def _worded(part: Part) -> str:
    match part:
        case Signed(growth):
            return _growth(growth)
        case Meant(quantity):
            usual = wording.promise(usually(quantity))
            return said("{number} (usually {usual})", number=wording.told(quantity), usual=usual)
        case Figure():
            return _derived(part)
        case Rate():
            return quotation.whole(part)
        case Decimal():
            return wording.plain(part.normalize(_TO_THREE))
        case _:
            return wording.told(part) if isinstance(part, Quantity) else part


def _growth(growth: Quantity | Figure | Meant) -> str:
    match growth:
        case Quantity():
            return wording.rate(growth)
        case Meant(quantity):
            usual = wording.growth_limits(quantity.usual)
            return said("{number} (usually {usual})", number=wording.rate(quantity), usual=usual)
        case figure if figure.unit == PERCENT:
            number, limits = wording.percentage(figure), wording.growth_limits(figure.bounds)
            return said("{number} ({limits})", number=number, limits=limits)
        case figure:
            number, limits = wording.change(figure), wording.limits(figure)
            return said("{number} ({limits})", number=number, limits=limits)


def _derived(figure: Figure) -> str:
    worded = wording.share(figure) if figure.unit == PERCENT else wording.level(figure)
    return wording.in_one_line(worded)
