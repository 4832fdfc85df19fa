"""What leaves the house: figures, the documents and the words that they refer to."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple, TypeVar

import cqtrade
from cqtrade import codebook
from cqtrade.codebook import Column
from cqtrade.sheet.wording import both_labels

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from cqtrade.columns import Cell
    from cqtrade.dataset import Dataset, Facts
    from cqtrade.model import Code, Indicator, Sector, Source, Subject

One = TypeVar("One", bound="Code")

TITLES = (
    Column("title", codebook.Type.TEXT, "题名", "Subject, sector, indicator, partner in English."),
    Column("title_zh", codebook.Type.TEXT, "中文题名", "The same in Chinese."),
)


class Table(NamedTuple):
    """Rows of plain cells under columns that say what they hold."""

    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]

    def column(self, name: str) -> Iterator[Cell]:
        """Return the cells of one column."""
        place = [each.name for each in self.columns].index(name)
        return (row[place] for row in self.rows)


class Extract(NamedTuple):
    """Figures with everything that they refer to, and what they were taken from."""

    figures: Table
    sources: Table
    lists: tuple[Table, ...]
    documents: tuple[Source, ...]
    digest: str

    @property
    def tables(self) -> tuple[Table, ...]:
        """Every table, each after those that it refers to."""
        return *self.lists, self.sources, self.figures

    @property
    def counted(self) -> str:
        """How much there is: `2,363 figures from 333 sources`."""
        figures, sources = len(self.figures.rows), self.figure_sources
        return f"{_count(figures, 'figure')} from {_count(sources, 'source')}"

    @property
    def figure_sources(self) -> int:
        """How many documents print the figures; those that they adapt are not among them."""
        return len(set(self.figures.column("source")))

    @property
    def years(self) -> tuple[str, str] | None:
        """The first and the last year of the figures, or nothing where none has a date."""
        starts = [str(day)[:4] for day in self.figures.column("start") if day]
        ends = [str(day)[:4] for day in self.figures.column("end") if day]
        return (min(starts), max(ends)) if starts else None

    @property
    def made_by(self) -> str:
        """The program and the version that made it."""
        return f"cqtrade {cqtrade.__version__}"

    def titled(self) -> Extract:
        """Return the same, with a title in both languages behind the id of each figure."""
        figures = self.figures
        columns = (figures.columns[0], *TITLES, *figures.columns[1:])
        titled = zip(figures.rows, self._titles(), strict=True)
        rows = tuple((row[0], *title, *row[1:]) for row, title in titled)
        return self._replace(figures=figures._replace(columns=columns, rows=rows))

    def _titles(self) -> Iterator[tuple[str, str]]:
        labels = {each.name: {row[0]: row[2:4] for row in each.rows} for each in self.lists}
        several = (labels["subjects"], labels["sectors"], labels["indicators"], labels["subjects"])
        keys = map(self.figures.column, ("subject", "sector", "indicator", "partner"))
        for key in zip(*keys, strict=True):
            known = [each[code] for each, code in zip(several, key, strict=True) if code]
            english = " · ".join(str(en) for en, _ in known)
            yield english, " · ".join(str(zh or en) for en, zh in known)


def of_facts(facts: Facts) -> Extract:
    """Return what is to be written of *facts*, read at once."""
    dataset = facts.dataset
    figures = Table("figures", codebook.of_figures(dataset.columns), tuple(facts.rows()))
    documents = tuple(_documents(dataset, figures))
    sources = Table("sources", codebook.SOURCES, tuple(_sources(dataset, documents, figures)))
    lists = tuple(_lists(dataset, figures))
    return Extract(figures, sources, lists, documents, dataset.digest)


def _documents(dataset: Dataset, figures: Table) -> Iterator[Source]:
    """Yield the documents of the figures, and those that they go back to, in their order."""
    wanted = {str(code) for name in ("source", "origin") for code in figures.column(name)}
    wanted |= _above(wanted, lambda code: dataset.sources[code].adapts)
    return (dataset.sources[code] for code in sorted(wanted))


def _sources(
    dataset: Dataset, documents: Iterable[Source], figures: Table
) -> Iterator[tuple[Cell, ...]]:
    given = Counter(figures.column("source"))
    for one in documents:
        yield (
            one.id, one.title, one.publisher, one.authors, one.published or None, str(one.kind),
            one.language, one.url or None, one.archived or None, _day(one.accessed),
            one.adapts or None, one.origin, _day(one.withdrawn), given[one.id],
            dataset.cite(one.id),
        )  # fmt: skip


def _lists(dataset: Dataset, figures: Table) -> Iterator[Table]:
    lists = dataset.codelists
    sectors = _used(figures, "sectors", lists.sectors, lambda one: one.parent)
    yield Table("sectors", codebook.SECTORS, tuple(map(_sector, sectors)))
    indicators = _used(figures, "indicators", lists.indicators, lambda _: "")
    yield Table("indicators", codebook.INDICATORS, tuple(map(_indicator, indicators)))
    subjects = _used(figures, "subjects", lists.subjects, lambda one: one.within)
    yield Table("subjects", codebook.SUBJECTS, tuple(map(_subject, subjects)))


def _used(
    figures: Table, name: str, entries: Mapping[str, One], whole: Callable[[One], str]
) -> tuple[One, ...]:
    """Return the entries that the figures refer to and what these lie in, in their order."""
    referring = (each.name for each in figures.columns if each.refers == name)
    used = {str(code) for column in referring for code in figures.column(column) if code}
    used |= _above(used, lambda code: whole(entries[code]))
    return tuple(each for code, each in entries.items() if code in used)


def _above(codes: Iterable[str], whole: Callable[[str], str]) -> set[str]:
    found: set[str] = set()
    for code in codes:
        above = whole(code)
        while above and above not in found:
            found.add(above)
            above = whole(above)
    return found


def _labels(one: Code) -> tuple[Cell, ...]:
    return one.code, both_labels(one), one.en, one.zh or None, one.aliases


def _sector(one: Sector) -> tuple[Cell, ...]:
    return *_labels(one), str(one.kind), one.parent or None


def _indicator(one: Indicator) -> tuple[Cell, ...]:
    return *_labels(one), one.measure, one.of_what or None, one.flow


def _subject(one: Subject) -> tuple[Cell, ...]:
    return *_labels(one), str(one.kind), one.within or None, one.role or None


def _day(day: object) -> str | None:
    return str(day) if day else None


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
