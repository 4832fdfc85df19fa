"""Published figures on the trade and industry of Chongqing, each with its source.

>>> import cqtrade
>>> figures = cqtrade.load().select(sector="gpm")
>>> figures.to_pandas()  # doctest: +SKIP
>>> cqtrade.load().compare("2023", "2024").rows  # doctest: +SKIP
"""

from __future__ import annotations

# Of `typing`, this is all that is needed, and its import would be half of what a shell waits for.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from cqtrade.absence import Absence
    from cqtrade.bounds import Bounds
    from cqtrade.compare.periods import Compared, Comparison
    from cqtrade.dataset import load
    from cqtrade.dataset.facts import Facts
    from cqtrade.dataset.whole import Dataset
    from cqtrade.errors import CqtradeError
    from cqtrade.export import save
    from cqtrade.model import Observation, SeriesKey, Source
    from cqtrade.period import Period
    from cqtrade.quantity import Hedge, Quantity
    from cqtrade.selection import Selection

__version__ = "0.1.0"

__all__ = [
    "Absence",
    "Bounds",
    "Compared",
    "Comparison",
    "CqtradeError",
    "Dataset",
    "Facts",
    "Hedge",
    "Observation",
    "Period",
    "Quantity",
    "Selection",
    "SeriesKey",
    "Source",
    "load",
    "save",
]

# A name is looked up where it lives only when it is asked for: the command line needs few of them.
_ROOMS = {
    "absence": ("Absence",),
    "bounds": ("Bounds",),
    "compare.periods": ("Compared", "Comparison"),
    "dataset": ("load",),
    "dataset.facts": ("Facts",),
    "dataset.whole": ("Dataset",),
    "errors": ("CqtradeError",),
    "export": ("save",),
    "model": ("Observation", "SeriesKey", "Source"),
    "period": ("Period",),
    "quantity": ("Hedge", "Quantity"),
    "selection": ("Selection",),
}
_HOMES = {name: room for room, names in _ROOMS.items() for name in names}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module 'cqtrade' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"cqtrade.{_HOMES[name]}"), name)


def __dir__() -> list[str]:
    return [*__all__, "__version__"]
