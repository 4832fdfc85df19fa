"""What `import cqtrade` offers, and that it keeps its word."""

import doctest
import inspect
import subprocess
import sys
from importlib.resources import files

import pandas as pd
import pytest

import cqtrade
from cqtrade.compare.periods import Basis

NAMES = [
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


def test_the_names_are_these() -> None:
    assert cqtrade.__all__ == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_there_and_says_what_it_is(name: str) -> None:
    assert inspect.getdoc(getattr(cqtrade, name))


def test_the_names_are_listed() -> None:
    assert dir(cqtrade) == sorted([*NAMES, "__version__"])


def test_the_names_are_imported_together() -> None:
    imported: dict[str, object] = {}
    exec("from cqtrade import *", imported)  # noqa: S102  # as a user writes it

    assert imported.keys() >= set(NAMES)


def test_a_name_that_is_not_there_is_missed() -> None:
    with pytest.raises(AttributeError, match="module 'cqtrade' has no attribute 'lode'"):
        cqtrade.lode  # noqa: B018  # looked up, which is what fails


def test_figures_are_selected_into_a_frame() -> None:
    assert isinstance(cqtrade.load().select(sector="gpm").to_pandas(), pd.DataFrame)


def test_a_frame_has_a_row_for_each_figure() -> None:
    facts = cqtrade.load().select(sector="gpm")

    assert len(facts.to_pandas()) == len(facts) > 0


def test_two_years_are_compared() -> None:
    rows = cqtrade.load().compare("2023", "2024").rows

    assert (
        "chongqing/mechanical-electrical/exports",
        Basis.IMPLIED,
    ) in {(str(row.series), row.basis) for row in rows}


def test_the_examples_of_the_package_run() -> None:
    examples = doctest.testmod(cqtrade)

    assert examples.attempted > examples.failed == 0


def test_an_error_is_caught_as_one_of_ours() -> None:
    with pytest.raises(cqtrade.CqtradeError):
        cqtrade.load().select(sector="nothing of the kind")


def test_the_types_are_for_others_to_check() -> None:
    assert files("cqtrade").joinpath("py.typed").is_file()


# A name that is looked up late could be another one than the type checkers are told.
@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_what_the_type_checkers_are_told(name: str) -> None:
    source = inspect.getsource(cqtrade)
    told = source.partition("if TYPE_CHECKING:\n")[2].partition("\n\n")[0]
    home = next(
        line.split()[1] for line in told.splitlines() if name in line.replace(",", "").split()
    )

    assert getattr(cqtrade, name).__module__ == home


def test_importing_cqtrade_imports_nothing_else_of_it() -> None:
    seen = "import sys, cqtrade; print(*(name for name in sys.modules if 'cqtrade.' in name))"
    done = subprocess.run([sys.executable, "-c", seen], check=True, capture_output=True, text=True)

    assert done.stdout == "\n"
