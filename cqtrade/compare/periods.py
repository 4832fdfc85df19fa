"""Growth between two periods: printed, implied by a stated growth, or stated only."""

from __future__ import annotations

from enum import StrEnum
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from cqtrade import cells, figures
from cqtrade.errors import SpanMismatch
from cqtrade.language import said, term
from cqtrade.model import Kind
from cqtrade.quantity import NO_CURRENCY, PERCENT
from cqtrade.telling import amounts, times

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from cqtrade.cells import Cell
    from cqtrade.figures import Figure
    from cqtrade.model import Codelists, Observation, SeriesKey
    from cqtrade.period import Period


class Basis(StrEnum):
    """What a comparison rests on."""

    PRINTED = "printed"
    IMPLIED = "implied"
    STATED = "stated"
    ONE_SIDED = "one-sided"


class Comparison(NamedTuple):
    """One series in two periods.

    `growth` and `annual` (the compound rate a year, where the periods lie more than a year apart)
    are in percent, `change` in the unit of the levels, percentage points for rates. `stated` holds
    the growth that sources print for the same two periods, `remarks` what a reader must know.
    """

    series: SeriesKey
    among: str
    unit: str
    before: Figure | None
    after: Figure | None
    basis: Basis
    change: Figure | None = None
    growth: Figure | None = None
    annual: Figure | None = None
    stated: Cell | None = None
    remarks: tuple[str, ...] = ()

    @property
    def observations(self) -> tuple[Observation, ...]:
        """Every printed figure that it rests on, each once."""
        figures = (self.before, self.after)
        used = [each for figure in figures if figure for each in figure.came_from]
        used += self.stated.observations if self.stated else ()
        return tuple({each.id: each for each in used}.values())


class Compared(NamedTuple):
    """Two periods side by side: the series that say something of both, and those of one only."""

    before: Period
    after: Period
    rows: tuple[Comparison, ...]
    one_sided: tuple[Comparison, ...]


class _Row(NamedTuple):
    """What must be alike for two figures to be compared."""

    series: SeriesKey
    among: str
    unit: str


def compare(
    observations: Iterable[Observation],
    before: Period,
    after: Period,
    codelists: Codelists,
    kinds: Sequence[Kind] = (Kind.REPORTED,),
) -> Compared:
    """Compare every series in *before* with itself in *after*.

    Raises SpanMismatch where the periods differ in kind or length, with a pair that would work.
    """
    _require_equal_spans(before, after)
    backwards = (after.last or 0) < (before.last or 0)  # type: ignore[operator]  # both have dates, checked above
    early, late = (after, before) if backwards else (before, after)
    reported = [each for each in observations if each.kind in kinds and not each.withdrawn]
    rows = [row for part in _by_row(reported, early, late, codelists) for row in part]
    if backwards:
        rows = [_inverted(row) for row in rows]
    said = tuple(row for row in rows if row.basis is not Basis.ONE_SIDED)
    one_sided = tuple(row for row in rows if row.basis is Basis.ONE_SIDED)
    return Compared(before, after, said, one_sided)


def span_in_words(before: Period, after: Period) -> str:
    """Return what lies between two periods: `year on year`, or the span by its length."""
    years = before.years_until(after)
    if years is None:
        return said("from {before} to {after}", before=times.told(before), after=times.told(after))
    match abs(years):
        case 1 if (after.months or 1) <= 12:  # noqa: PLR2004  # months of a year
            return said("year on year")
        case 1:
            return said("one year apart")
        case several:
            return said("over {number} years", number=several)


def _require_equal_spans(before: Period, after: Period) -> None:
    for each in (before, after):
        if not each.first:
            raise SpanMismatch(f"'{each}' names no date, so nothing can be compared with it")
    if before == after:
        raise SpanMismatch(f"{before} and {after} are one period", "name two")
    if not before.spans_like(after):
        raise SpanMismatch(f"{before} and {after} are not of one length", _matching(before, after))


def _matching(before: Period, after: Period) -> str:
    months = [each.months or 0 for each in (before, after)]
    in_a_year = all(0 < each <= 12 for each in months)  # noqa: PLR2004  # months of a year
    if not in_a_year or not before.last or not after.last or before.last.year == after.last.year:
        return "compare two of one length, such as 2024Q1-Q3 2025Q1-Q3"
    shorter = before if months[0] < months[1] else after
    return f"try: compare {shorter.in_year(before.last.year)} {shorter.in_year(after.last.year)}"


def _by_row(
    observations: Iterable[Observation], before: Period, after: Period, codelists: Codelists
) -> Iterator[tuple[Comparison, ...]]:
    # A running total spans the time since it began, whatever the day on which it ends.
    groups: dict[tuple[SeriesKey, str, Period | None], list[Observation]] = {}
    for each in observations:
        if each.period in (before, after):
            groups.setdefault((each.series, each.among, each.cumulative_from), []).append(each)
    order = _order(codelists)
    for (series, among, _), several in sorted(groups.items(), key=lambda item: order(item[0][0])):
        for unit, alike in _by_unit(several).items():
            yield _compared(_Row(series, among, unit), alike, before, after)


def _order(codelists: Codelists) -> Callable[[SeriesKey], tuple[int, int, int, str]]:
    places = [
        {code: number for number, code in enumerate(entries)}
        for entries in (codelists.subjects, codelists.sectors, codelists.indicators)
    ]

    def place(series: SeriesKey) -> tuple[int, int, int, str]:
        subject, sector, indicator = (
            codes.get(code, len(codes)) for codes, code in zip(places, series, strict=False)
        )
        return subject, sector, indicator, series.partner

    return place


def _by_unit(observations: Sequence[Observation]) -> Mapping[str, list[Observation]]:
    """Return the figures by unit; a growth without a currency goes with the only unit there is."""
    units = {each.unit for each in observations if each.unit}
    only = units.pop() if len(units) == 1 else ""
    groups: dict[str, list[Observation]] = {}
    for each in observations:
        groups.setdefault(each.unit or only, []).append(each)
    return groups


def _compared(
    row: _Row, observations: Sequence[Observation], before: Period, after: Period
) -> tuple[Comparison, ...]:
    olds, old_remarks = _levels_in(before, observations)
    news, new_remarks = _levels_in(after, observations)
    late = [each for each in observations if each.period == after]
    between = [each for each in late if cells.base_of(each) == before]
    nominal = cells.rates(each for each in between if each.growth_basis != cells.REAL)
    stated = nominal + cells.rates(each for each in between if each.growth_basis == cells.REAL)
    remarks = (*old_remarks, *new_remarks)
    found = tuple(_rows(row, olds, news, stated, before.years_until(after)))
    return tuple(each._replace(remarks=remarks + each.remarks) for each in found)


def _levels_in(
    period: Period, observations: Iterable[Observation]
) -> tuple[tuple[Cell, ...], tuple[str, ...]]:
    """Return the levels of a period, what is aimed at apart from what was reached, and remarks."""
    kinds: dict[Kind, list[Observation]] = {}
    for each in observations:
        if each.period == period and each.value:
            kinds.setdefault(each.kind, []).append(each)
    levels = {kind: cells.levels(several) for kind, several in kinds.items()}
    when = times.told(period)
    clashes = [each for several in levels.values() for each in cells.disagreement(when, several)]
    named = [
        said("{period} is a {kind}", period=when, kind=term(kind))
        for kind in levels
        if kind is not Kind.REPORTED
    ]
    return tuple(cell for several in levels.values() for cell in several), (*clashes, *named)


def _rows(
    row: _Row, olds: Sequence[Cell], news: Sequence[Cell], stated: Sequence[Cell], years: int | None
) -> Iterator[Comparison]:
    nominal = [cell for cell in stated if not _is_real(cell)]
    if olds and news:
        for old, new in product(olds, news):
            yield _printed(row, old, new, stated, years)
    elif news and nominal:
        for new, rate in product(news, nominal):
            yield _implied_before(row, new, rate)
    elif olds and nominal:
        for old, rate in product(olds, nominal):
            yield _implied_after(row, old, rate)
    elif stated:
        for rate in stated:
            yield _stated_only(row, rate, olds, news)
    else:
        yield from (_one_sided(row, cell, None) for cell in olds)
        yield from (_one_sided(row, None, cell) for cell in news)


def _is_real(cell: Cell) -> bool:
    return any(each.growth_basis == cells.REAL for each in cell.observations)


def _printed(
    row: _Row, old: Cell, new: Cell, stated: Sequence[Cell], years: int | None
) -> Comparison:
    before, after = figures.level(old, row.unit), figures.level(new, row.unit)
    refusal = _no_difference(row, old, new) or _no_growth(row, old)
    growth = None if refusal else figures.growth(before, after)
    return Comparison(
        **row._asdict(),
        before=before,
        after=after,
        change=None if _no_difference(row, old, new) else figures.change(before, after),
        growth=growth,
        annual=_annual(before, after, years) if growth else None,
        stated=next(iter(stated), None),
        basis=Basis.PRINTED,
        remarks=tuple(_remarks_on(refusal, growth, stated)),
    )


def _annual(before: Figure, after: Figure, years: int | None) -> Figure | None:
    if not years or years == 1 or after.number < 0:
        return None
    return figures.annual_growth(before, after, years)


def _remarks_on(refusal: str, growth: Figure | None, stated: Sequence[Cell]) -> Iterator[str]:
    if refusal:
        yield refusal
    for rate in stated:
        if _is_real(rate):
            yield said("stated {growth} is in real terms", growth=amounts.told(rate.quantity))
        elif growth:
            yield from figures.at_odds(rate, growth)


def _implied_before(row: _Row, new: Cell, rate: Cell) -> Comparison:
    refusal = figures.no_base(new, rate)
    if refusal or row.unit in (PERCENT, ""):
        return _stated_only(row, rate, (), (new,), refusal)
    after = figures.level(new, row.unit)
    return _implied(row, figures.implied_base(after, rate), after, rate)


def _implied_after(row: _Row, old: Cell, rate: Cell) -> Comparison:
    refusal = _zero_base() if old.number <= 0 else ""
    if refusal or row.unit in (PERCENT, ""):
        return _stated_only(row, rate, (old,), (), refusal)
    before = figures.level(old, row.unit)
    return _implied(row, before, figures.implied_level(before, rate), rate)


def _implied(row: _Row, before: Figure, after: Figure, rate: Cell) -> Comparison:
    return Comparison(
        **row._asdict(),
        before=before,
        after=after,
        change=figures.implied_change(before, after, rate),
        growth=figures.stated_growth(rate),
        stated=rate,
        basis=Basis.IMPLIED,
    )


def _stated_only(
    row: _Row, rate: Cell, olds: Sequence[Cell], news: Sequence[Cell], refusal: str = ""
) -> Comparison:
    return Comparison(
        **row._asdict(),
        before=figures.level(olds[0], row.unit) if olds else None,
        after=figures.level(news[0], row.unit) if news else None,
        growth=figures.stated_growth(rate),
        stated=rate,
        basis=Basis.STATED,
        remarks=tuple(
            filter(None, (refusal, said("growth in real terms") if _is_real(rate) else ""))
        ),
    )


def _one_sided(row: _Row, old: Cell | None, new: Cell | None) -> Comparison:
    before = figures.level(old, row.unit) if old else None
    after = figures.level(new, row.unit) if new else None
    return Comparison(**row._asdict(), before=before, after=after, basis=Basis.ONE_SIDED)


def _no_difference(row: _Row, old: Cell, new: Cell) -> str:
    if row.unit == NO_CURRENCY and len(old.origins | new.origins) > 1:
        return said("no change: the currency is not printed")
    return ""


def _no_growth(row: _Row, old: Cell) -> str:
    if row.unit == PERCENT:
        return said("a difference of rates is in percentage points")
    if not row.unit:
        return said("ranks have no growth")
    return _zero_base() if old.number <= 0 else ""


def _zero_base() -> str:
    return said("no growth: the base is zero or negative")


def _inverted(row: Comparison) -> Comparison:
    """Return the same two periods the other way round."""
    growth, annual = row.growth, row.annual
    other_way = row._replace(
        before=row.after,
        after=row.before,
        change=figures.reversed_change(row.change) if row.change else None,
        growth=figures.reversed_growth(growth) if growth else None,
        annual=figures.reversed_growth(annual) if annual else None,
    )
    return other_way if other_way.growth else _from_the_other_base(other_way)


def _from_the_other_base(row: Comparison) -> Comparison:
    """Return *row* with the growth, or the reason for none, that its base being the other gives."""
    before, after = row.before, row.after
    if not row.change or not before or not after or row.unit in (PERCENT, ""):
        return row
    remarks = tuple(each for each in row.remarks if each != _zero_base())
    if before.number > 0:
        return row._replace(growth=figures.growth(before, after), remarks=remarks)
    return row._replace(remarks=(*remarks, _zero_base()))
