"""Derived figures as the plain cells of flat records."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cqtrade.cells import Cell as Printed
    from cqtrade.columns import Cell
    from cqtrade.dataset import Dataset
    from cqtrade.figures import Figure
    from cqtrade.model import Observation


def numbers(figure: Figure | None) -> tuple[Cell, Cell, Cell]:
    """Return number, low and high in base units or percent; empty where there is none."""
    if figure is None:
        return None, None, None
    return figure.number, figure.bounds.low, figure.bounds.high


def derived(figure: Figure | None) -> Cell:
    """Return `yes` for a figure that is worked out, `no` for one that is printed."""
    return None if figure is None else "yes" if figure.derived else "no"


def printed(cell: Printed | None) -> tuple[Cell, Cell, Cell, Cell]:
    """Return number, low, high and hedge of what sources print."""
    if cell is None:
        return None, None, None, None
    return cell.number, cell.bounds.low, cell.bounds.high, str(cell.quantity.hedge) or None


def whence(observations: Sequence[Observation]) -> tuple[Cell, Cell]:
    """Return the ids of the figures that a row came from, and their sources."""
    ids = tuple(each.id for each in observations)
    return ids, tuple(dict.fromkeys(each.source for each in observations))


def citation_column(dataset: Dataset) -> tuple[str, ...]:
    """Return the last column of derived figures, where a style of citations is asked for."""
    return ("citation",) if dataset.is_citing else ()


def citations(observations: Sequence[Observation], dataset: Dataset) -> tuple[Cell, ...]:
    """Return its cell: the citations of the figures that a row came from, each once."""
    if not dataset.is_citing:
        return ()
    several = (dataset.cite(each.source, each.at) for each in observations)
    return (tuple(dict.fromkeys(several)),)
