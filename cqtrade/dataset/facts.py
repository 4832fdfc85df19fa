"""The figures that answer a selection or a search, as observations or as flat rows."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, overload

from cqtrade import columns
from cqtrade.dataset import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pandas as pd

    from cqtrade.absence import Absence
    from cqtrade.columns import Cell
    from cqtrade.compare.periods import Compared
    from cqtrade.dataset.whole import Dataset
    from cqtrade.model import Observation
    from cqtrade.period import Period
    from cqtrade.selection import Selection


class Facts(Sequence["Observation"]):
    """The figures that answer a selection, in the order of their sources; there may be none.

    Of a search, they are those with *numbers* in the index, in that order; of what was worked
    out, the *observations* that are given.
    """

    def __init__(
        self,
        dataset: Dataset,
        selection: Selection,
        *,
        numbers: tuple[int, ...] | None = None,
        observations: tuple[Observation, ...] | None = None,
    ) -> None:
        self.dataset = dataset
        self.selection = selection
        self._numbers = numbers
        self._given = observations

    @cached_property
    def observations(self) -> tuple[Observation, ...]:
        """The figures."""
        found = self.dataset.index
        if self._given is not None:
            return self._given
        if self._numbers is not None:
            return found.numbered(self._numbers)
        return found.selected(self.selection)

    def __len__(self) -> int:
        return len(self.observations)

    def __bool__(self) -> bool:
        if self._given is not None or self._numbers is not None:
            return bool(self._given or self._numbers)
        return self.dataset.index.has(self.selection)

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
        if self:
            return None
        from cqtrade import absence

        dataset = self.dataset
        return absence.explain(self.selection, dataset.observations, dataset.codelists)

    def compare(self, before: str | Period, after: str | Period) -> Compared:
        """Compare every series of these figures in two periods.

        Raises PeriodError or SpanMismatch.
        """
        from cqtrade.compare.periods import compare
        from cqtrade.model import Kind

        kinds = self.selection.kinds or (Kind.REPORTED,)
        early, late = words.period(before), words.period(after)
        if self._given is None and self._numbers is None:
            # Of a figure for any other time, nothing is asked.
            found = self.dataset.index.selected(self.selection, (early, late))
        else:
            found = self.observations
        return compare(found, early, late, self.dataset.codelists, kinds)

    def rows(self) -> Iterator[tuple[Cell, ...]]:
        """Return the figures as flat rows, in the order of the dataset's `columns`."""
        dataset = self.dataset
        if self._given is not None or not dataset.is_plain:
            return map(dataset.row, self.observations)
        if self._numbers is not None:
            return dataset.index.flat_numbered(self._numbers)
        return dataset.index.flat(self.selection)

    def to_pandas(self) -> pd.DataFrame:
        """Return the figures as a DataFrame; its numbers are floats, not decimals."""
        from cqtrade.frames import frame
        from cqtrade.fx import conversion

        return frame(self.dataset.columns, self.rows(), columns.NUMBERS | conversion.NUMBERS)
