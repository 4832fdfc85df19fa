"""The one way to the facts: load a dataset, select from it, search it, compare within it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, overload

from cqtrade import absence, audit, columns, names, search
from cqtrade.compare.periods import Compared, compare
from cqtrade.errors import DatasetRefused, Fault, QueryError, UnknownCode
from cqtrade.fx import conversion
from cqtrade.fx.conversion import Exchange
from cqtrade.loader import folders as loader
from cqtrade.model import Kind, SeriesKey, SubjectKind
from cqtrade.names import Match
from cqtrade.period import Period
from cqtrade.quantity import NO_CURRENCY, is_currency
from cqtrade.selection import Selection
from cqtrade.text import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    import pandas as pd

    from cqtrade.absence import Absence
    from cqtrade.columns import Cell
    from cqtrade.loader.folders import Contents
    from cqtrade.model import Code, Codelists, Observation, Source
    from cqtrade.search import Hit

    Words = str | Iterable[str]
    Times = str | Period | Iterable[str | Period]

SHORTEST_ID = 6


def load(*folders: str | Path) -> Dataset:
    """Return the dataset in *folders*, together as one; the shipped one where none is named.

    Raises DatasetUnreadable where a folder or file cannot be read, DatasetRefused where anything
    in it is faulty.
    """
    dataset, faults = examine(*folders)
    if faults:
        raise DatasetRefused(faults)
    return dataset


def examine(*folders: str | Path) -> tuple[Dataset, tuple[Fault, ...]]:
    """Return the sound part of a dataset and every fault of the rest.

    Raises DatasetUnreadable where a folder or file cannot be read.
    """
    paths = tuple(Path(each) for each in folders) or (shipped(),)
    contents, faults = loader.read(paths)
    return Dataset(contents, paths), tuple(sorted((*faults, *audit.faults_of_form(contents))))


def shipped() -> Path:
    """Return the folder of the dataset that came with cqtrade."""
    package = Path(__file__).parent
    installed = package / "_data"
    return installed if installed.is_dir() else package.parent / "data"


class Dataset:
    """Figures, their sources and their words. Nothing in it changes."""

    def __init__(
        self,
        contents: Contents,
        folders: tuple[Path, ...],
        match: Match = Match.BEGINNING,
        currency: str = "",
    ) -> None:
        self._contents = contents
        self._match = match
        self._currency = currency
        self.folders = folders
        self._by_id = {each.id: each for each in contents.observations}
        self._by_short = {each.short: each for each in contents.observations}

    @property
    def codelists(self) -> Codelists:
        """The sectors, indicators and subjects, by code."""
        return self._contents.codelists

    @property
    def sources(self) -> Mapping[str, Source]:
        """The documents, by id."""
        return self._contents.sources

    @property
    def observations(self) -> tuple[Observation, ...]:
        """Every figure, those of withdrawn sources too, in the order of the files."""
        return self._contents.observations

    @property
    def digest(self) -> str:
        """The SHA-256 of everything that was read."""
        return self._contents.digest

    def strictly(self) -> Dataset:
        """Return the same dataset, which understands whole names only and never widens."""
        return Dataset(self._contents, self.folders, Match.WHOLE, self._currency)

    def in_currency(self, currency: str) -> Dataset:
        """Return the same dataset, whose rows and sheets give money in *currency* too.

        Raises QueryError where that is not the code of a currency.
        """
        if not is_currency(currency) or currency == NO_CURRENCY:
            raise QueryError(f"no currency is called '{visible(currency)}'", "write CNY or USD")
        return Dataset(self._contents, self.folders, self._match, currency)

    @cached_property
    def exchange(self) -> Exchange:
        """What puts money into the currency that is wanted, or leaves it alone where none is."""
        told = (each for each in self.observations if not each.withdrawn)
        return Exchange(self._currency, told, self.codelists.indicators)

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns of its rows: the published ones, and after them those of a conversion."""
        return columns.COLUMNS + (conversion.COLUMNS if self._currency else ())

    def row(self, one: Observation) -> tuple[Cell, ...]:
        """Return a figure as a flat row, in the order of `columns`."""
        flat = columns.row(one, self.sources[one.source])
        return flat + (conversion.row(self.exchange.of_claim((one,))) if self._currency else ())

    def select(  # noqa: PLR0913  # one for each dimension of a figure
        self,
        *,
        sector: Words = (),
        subject: Words = (),
        company: Words = (),
        indicator: Words = (),
        partner: Words = (),
        period: Times = (),
        since: str | Period | None = None,
        until: str | Period | None = None,
        source: Words = (),
        kind: Words = (),
    ) -> Facts:
        """Return the figures that are meant; each list means any of its members.

        Codes, labels in either language, aliases and unambiguous beginnings are understood.
        Raises QueryError where a word or a period is not.
        """
        selection = Selection(
            sectors=tuple(self.sector(word) for word in _several(sector)),
            subjects=(
                *(self.subject(word) for word in _several(subject)),
                *(self.company(word) for word in _several(company)),
            ),
            indicators=tuple(self.indicator(word) for word in _several(indicator)),
            partners=tuple(self.subject(word) for word in _several(partner)),
            periods=tuple(_period(each) for each in _several_times(period)),
            since=_period(since) if since else None,
            until=_period(until) if until else None,
            sources=tuple(self.source(word) for word in _several(source)),
            kinds=tuple(_kind(word, self._match) for word in _several(kind)),
        )
        return self.pick(selection)

    def pick(self, selection: Selection) -> Facts:
        """Return the figures that *selection* means."""
        picked = (each for each in self.observations if selection.picks(each))
        return Facts(self, selection, tuple(picked))

    def find(self, text: str) -> tuple[Hit, ...]:
        """Return the figures that a free *text* may mean, the most relevant first.

        A strict dataset returns only those that answer every term.
        """
        hits = search.find(text, self.observations, self.codelists, self.sources)
        if self._match is Match.BEGINNING:
            return hits
        terms = len(search.understand(text, self.codelists))
        return tuple(hit for hit in hits if hit.terms == terms)

    def get(self, word: str) -> Observation:
        """Return the figure with an id, a short id or an unambiguous beginning of one.

        Raises UnknownCode or AmbiguousCode.
        """
        if found := self._by_id.get(word) or self._by_short.get(word):
            return found
        if len(word) < SHORTEST_ID:
            raise UnknownCode("figure", word, [*self._by_short, *self._by_id])
        ids = {**self._by_id, **self._by_short}
        return ids[names.resolve_id("figure", word, ids, self._match)]

    def series(self, word: str) -> SeriesKey:
        """Return the series that `subject/sector/indicator[/partner]` names, in codes or labels.

        Raises UnknownCode or AmbiguousCode.
        """
        parts = word.split("/")
        if len(parts) not in (3, 4) or not all(part.strip() for part in parts):
            raise UnknownCode("series", word, [str(key) for key in self.series_keys()])
        partner = self.subject(parts[3]) if parts[3:] else ""
        return SeriesKey(
            self.subject(parts[0]), self.sector(parts[1]), self.indicator(parts[2]), partner
        )

    def series_keys(self) -> tuple[SeriesKey, ...]:
        """Return every series that has a figure, each once, in the order of the files."""
        keys = (each.series for each in self.observations if not each.withdrawn)
        return tuple(dict.fromkeys(keys))

    def compare(self, before: str | Period, after: str | Period) -> Compared:
        """Compare every series in two periods; see `cqtrade.compare.periods.compare`."""
        return self.select().compare(before, after)

    def to_pandas(self) -> pd.DataFrame:
        """Return every figure as a DataFrame with the columns of the flat outputs."""
        return self.select().to_pandas()

    def sector(self, word: str) -> str:
        """Return the code of a sector; raises UnknownCode or AmbiguousCode."""
        return names.resolve("sector", word, self.codelists.sectors, self._match)

    def indicator(self, word: str) -> str:
        """Return the code of an indicator; raises UnknownCode or AmbiguousCode."""
        return names.resolve("indicator", word, self.codelists.indicators, self._match)

    def subject(self, word: str) -> str:
        """Return the code of a subject; raises UnknownCode or AmbiguousCode."""
        return names.resolve("subject", word, self.codelists.subjects, self._match)

    def company(self, word: str) -> str:
        """Return the code of a company; raises UnknownCode or AmbiguousCode."""
        return names.resolve("company", word, self.companies(), self._match)

    def companies(self) -> Mapping[str, Code]:
        """Return the subjects that are companies, by code."""
        subjects = self.codelists.subjects.items()
        return {code: each for code, each in subjects if each.kind is SubjectKind.COMPANY}

    def source(self, word: str) -> str:
        """Return the id of a source; raises UnknownCode or AmbiguousCode."""
        return names.resolve_id("source", word, self.sources, self._match)


@dataclass(frozen=True, slots=True)
class Facts(Sequence["Observation"]):
    """The figures that answer a selection, in the order of the files; there may be none."""

    dataset: Dataset
    selection: Selection
    observations: tuple[Observation, ...]

    def __len__(self) -> int:
        return len(self.observations)

    def __iter__(self) -> Iterator[Observation]:
        return iter(self.observations)

    @overload
    def __getitem__(self, index: int) -> Observation: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Observation, ...]: ...
    def __getitem__(self, index: int | slice) -> Observation | tuple[Observation, ...]:
        return self.observations[index]

    @property
    def absence(self) -> Absence | None:
        """What is known instead, where there is no figure; nothing where there is one."""
        if self.observations:
            return None
        dataset = self.dataset
        return absence.explain(self.selection, dataset.observations, dataset.codelists)

    def compare(self, before: str | Period, after: str | Period) -> Compared:
        """Compare every series of these figures in two periods.

        Raises PeriodError or SpanMismatch.
        """
        kinds = self.selection.kinds or (Kind.REPORTED,)
        codelists = self.dataset.codelists
        return compare(self.observations, _period(before), _period(after), codelists, kinds)

    def rows(self) -> Iterator[tuple[Cell, ...]]:
        """Return the figures as flat rows, in the order of the dataset's `columns`."""
        return map(self.dataset.row, self.observations)

    def to_pandas(self) -> pd.DataFrame:
        """Return the figures as a DataFrame; the one place where decimals become floats."""
        from cqtrade.frames import frame

        return frame(self.dataset.columns, self.rows(), columns.NUMBERS | conversion.NUMBERS)


def _several(words: Words) -> tuple[str, ...]:
    return (words,) if isinstance(words, str) else tuple(words)


def _several_times(times: Times) -> tuple[str | Period, ...]:
    return (times,) if isinstance(times, str | Period) else tuple(times)


def _period(time: str | Period) -> Period:
    return time if isinstance(time, Period) else Period.parse_query(time)


def _kind(word: str, match: Match) -> Kind:
    known: dict[str, Any] = {str(kind): kind for kind in Kind}
    return Kind(names.resolve_id("kind", word, known, match))
