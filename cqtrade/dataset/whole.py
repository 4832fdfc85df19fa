"""A dataset as it is asked: its codes, sources and figures, a selection, a search, a series."""

from __future__ import annotations

from contextlib import suppress
from functools import cached_property
from typing import TYPE_CHECKING

from cqtrade import columns, names
from cqtrade.dataset import words
from cqtrade.dataset.facts import Facts
from cqtrade.errors import QueryError, UnknownCode
from cqtrade.names import Match
from cqtrade.selection import Selection
from cqtrade.text import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    import pandas as pd

    from cqtrade.citations import Style, Writer
    from cqtrade.columns import Cell
    from cqtrade.compare.periods import Compared
    from cqtrade.dataset.words import Times, Words
    from cqtrade.fx.conversion import Exchange
    from cqtrade.index import Index
    from cqtrade.model import Code, Codelists, Locator, Observation, SeriesKey, Source
    from cqtrade.period import Period
    from cqtrade.search import Found, Hit

SHORTEST_ID = 6


class Dataset:
    """Figures, their sources and their words. Nothing in it changes."""

    def __init__(
        self,
        compiled: Index,
        folders: tuple[Path, ...],
        match: Match = Match.BEGINNING,
        currency: str = "",
        style: Style | None = None,
    ) -> None:
        self.index = compiled
        self.folders = folders
        self._match = match
        self._currency = currency
        self._style = style

    @cached_property
    def codelists(self) -> Codelists:
        """The sectors, indicators and subjects, by code."""
        return self.index.codelists()

    @property
    def sources(self) -> Mapping[str, Source]:
        """The documents, by id."""
        return self.index.sources

    @cached_property
    def observations(self) -> tuple[Observation, ...]:
        """Every figure, those of withdrawn sources too, in the order of their sources."""
        return self.index.figures()

    @property
    def digest(self) -> str:
        """The SHA-256 of everything that was read."""
        return self.index.meta("digest")

    def strictly(self) -> Dataset:
        """Return the same dataset, which understands whole names only and never widens."""
        return Dataset(self.index, self.folders, Match.WHOLE, self._currency, self._style)

    def in_currency(self, currency: str) -> Dataset:
        """Return the same dataset, whose rows and sheets give money in *currency* too.

        Raises QueryError where that is not the code of a currency.
        """
        from cqtrade.quantity import NO_CURRENCY, is_currency

        if not is_currency(currency) or currency == NO_CURRENCY:
            raise QueryError(f"no currency is called '{visible(currency)}'", "write CNY or USD")
        return Dataset(self.index, self.folders, self._match, currency, self._style)

    def citing(self, style: str | None) -> Dataset:
        """Return the same dataset, whose rows and sheets cite in *style*; plainly without one.

        Raises UnknownCode or AmbiguousCode where no style, or more than one, is called so.
        """
        from cqtrade.citations import Style

        wanted = None if style is None else Style.of(style)
        return Dataset(self.index, self.folders, self._match, self._currency, wanted)

    @property
    def is_citing(self) -> bool:
        """Whether a style of citations is wanted."""
        return self._style is not None

    @property
    def style(self) -> Style:
        """How its sheets cite: as is asked for, else as is usual in the language spoken."""
        from cqtrade import citations

        return self._style or citations.usual_style()

    def cite(self, source: str, at: Iterable[Locator] = ()) -> str:
        """Return the citation of a source by its id, with places in it."""
        return self._write(self.sources[source], at)

    @cached_property
    def _write(self) -> Writer:
        from cqtrade import citations

        # What machines read is cited alike in every language.
        return citations.writer(self._style or citations.Style.PLAIN)

    @cached_property
    def exchange(self) -> Exchange:
        """What puts money into the currency that is wanted, or leaves it alone where none is."""
        from cqtrade.fx.conversion import Exchange
        from cqtrade.fx.rates import SECTOR

        if not self._currency:
            return Exchange("", (), {})
        told = "f.withdrawn = 0 AND (f.sector = ? OR f.also IS NOT NULL)"
        return Exchange(
            self._currency, self.index.figures(told, (SECTOR,)), self.codelists.indicators
        )

    @property
    def is_plain(self) -> bool:
        """Whether its rows are those of the index: no currency is wanted, and no style."""
        return not self._currency and not self.is_citing

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns of its rows: the published ones, and after them those of a conversion."""
        if not self._currency:
            return columns.COLUMNS
        from cqtrade.fx import conversion

        return columns.COLUMNS + conversion.COLUMNS

    def row(self, one: Observation) -> tuple[Cell, ...]:
        """Return a figure as a flat row, in the order of `columns`."""
        flat = columns.row(one, self.sources[one.source], self._write)
        if not self._currency:
            return flat
        from cqtrade.fx import conversion

        return flat + conversion.row(self.exchange.of_claim((one,)))

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
            sectors=tuple(self.sector(word) for word in words.several(sector)),
            subjects=(
                *(self.subject(word) for word in words.several(subject)),
                *(self.company(word) for word in words.several(company)),
            ),
            indicators=tuple(self.indicator(word) for word in words.several(indicator)),
            partners=tuple(self.subject(word) for word in words.several(partner)),
            periods=tuple(words.period(each) for each in words.several_times(period)),
            since=words.period(since) if since else None,
            until=words.period(until) if until else None,
            sources=tuple(self.source(word) for word in words.several(source)),
            kinds=tuple(words.kind(word, self._match) for word in words.several(kind)),
        )
        return self.pick(selection.checked())

    def pick(self, selection: Selection) -> Facts:
        """Return the figures that *selection* means."""
        return Facts(self, selection)

    def find(self, text: str) -> tuple[Hit, ...]:
        """Return the figures that a free *text* may mean, the most relevant first.

        A strict dataset returns only those that answer every term.
        """
        from cqtrade.search import Hit

        found = self._found(text, Selection(), -1)
        figures = self.index.numbered([each.number for each in found])
        return tuple(
            Hit(one, each.terms, each.score) for one, each in zip(figures, found, strict=True)
        )

    def search(self, text: str, selection: Selection, limit: int = -1) -> Facts:
        """Return the figures of *selection* that a free *text* may mean, the most relevant first.

        At most *limit* of them, where that is not negative; otherwise as `find`.
        """
        found = self._found(text, selection, limit)
        return Facts(self, selection, numbers=tuple(each.number for each in found))

    def _found(self, text: str, selection: Selection, limit: int) -> tuple[Found, ...]:
        from cqtrade import search

        strict = self._match is Match.WHOLE
        return search.find(text, self.index, selection, limit=limit, every_term=strict)

    def get(self, word: str) -> Observation:
        """Return the figure with an id, a short id or an unambiguous beginning of one.

        Raises UnknownCode or AmbiguousCode.
        """
        ids = self.index.ids()
        if len(word) >= SHORTEST_ID or ids.holds(word):
            with suppress(UnknownCode):
                return self.index.figure(names.resolve("figure", word, ids, self._match))
        raise UnknownCode("figure", word, ids.near(word))

    def series(self, word: str) -> SeriesKey:
        """Return the series that `subject/sector/indicator[/partner]` names, in codes or labels.

        Raises UnknownCode or AmbiguousCode.
        """
        from cqtrade.model import SeriesKey

        parts = word.split("/")
        if len(parts) not in (3, 4) or not all(part.strip() for part in parts):
            raise UnknownCode("series", word, [str(key) for key in self.series_keys()])
        partner = self.subject(parts[3]) if parts[3:] else ""
        return SeriesKey(
            self.subject(parts[0]), self.sector(parts[1]), self.indicator(parts[2]), partner
        )

    def series_keys(self) -> tuple[SeriesKey, ...]:
        """Return every series that has a figure, each once, in the order of the sources."""
        from cqtrade.model import SeriesKey

        keys = self.index.values(("subject", "sector", "indicator", "partner"), "f.withdrawn = 0")
        return tuple(SeriesKey(*(part or "" for part in key)) for key in keys)

    def compare(self, before: str | Period, after: str | Period) -> Compared:
        """Compare every series in two periods; see `cqtrade.compare.periods.compare`."""
        return self.select().compare(before, after)

    def to_pandas(self) -> pd.DataFrame:
        """Return every figure as a DataFrame with the columns of the flat outputs."""
        return self.select().to_pandas()

    def sector(self, word: str) -> str:
        """Return the code of a sector; raises UnknownCode or AmbiguousCode."""
        return self._resolved("sector", word)

    def indicator(self, word: str) -> str:
        """Return the code of an indicator; raises UnknownCode or AmbiguousCode."""
        return self._resolved("indicator", word)

    def subject(self, word: str) -> str:
        """Return the code of a subject; raises UnknownCode or AmbiguousCode."""
        return self._resolved("subject", word)

    def company(self, word: str) -> str:
        """Return the code of a company; raises UnknownCode or AmbiguousCode."""
        return self._resolved("company", word)

    def companies(self) -> Mapping[str, Code]:
        """Return the subjects that are companies, by code."""
        from cqtrade.model import SubjectKind

        subjects = self.codelists.subjects.items()
        return {code: each for code, each in subjects if each.kind is SubjectKind.COMPANY}

    def source(self, word: str) -> str:
        """Return the id of a source; raises UnknownCode or AmbiguousCode."""
        return self._resolved("source", word)

    def topic(self, word: str) -> str:
        """Return the code of a sector or a company; raises UnknownCode or AmbiguousCode."""
        either = names.Either(self.index.names("sector"), self.index.names("company"))
        return names.resolve("sector or company", word, either, self._match)

    def _resolved(self, kind: str, word: str) -> str:
        return names.resolve(kind, word, self.index.names(kind), self._match)
