"""Figures as DataFrames, and what pandas writes of them: the one room with pandas in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from cqtrade.columns import Cell


def frame(
    columns: Sequence[str], rows: Iterable[Sequence[Cell]], numbers: Collection[str]
) -> pd.DataFrame:
    """Return *rows* as a DataFrame: the columns named in *numbers* as float64, lists as lists.

    Its decimals become binary floats.
    """
    table = pd.DataFrame([[_plain(cell) for cell in row] for row in rows], columns=list(columns))
    floats = [column for column in columns if column in numbers]
    table[floats] = table[floats].astype("float64")
    return table


def _plain(cell: Cell) -> object:
    return list(cell) if isinstance(cell, tuple) else cell
