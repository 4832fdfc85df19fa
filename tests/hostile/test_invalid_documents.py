"""What is no TOML is refused in a sentence with its file and line; a file is read up to limits."""

from __future__ import annotations

import tracemalloc
from datetime import date, timedelta
from time import process_time
from typing import TYPE_CHECKING

import pytest

from cqtrade.loader import folders as loader
from cqtrade.loader.documents import DEEPEST_NEST, LARGEST_FILE, LARGEST_NUMBER, LONGEST_HEADER
from cqtrade.loader.fields import LONGEST_LIST, LONGEST_TEXT
from cqtrade.quantity import MOST_DIGITS
from cqtrade.selection import MOST_PERIODS
from tests.builders import OBSERVATION, SOURCE, a_dataset
from tests.hostile.documents import DOCUMENTS
from tests.written import a_figure

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from cqtrade.errors import Fault
    from tests.answers import Ask

SOUND = (SOURCE + OBSERVATION).encode()
LINES = SOUND.count(b"\n")
CASES = [
    pytest.param(document, id=f"{kind} {number}")
    for kind, several in DOCUMENTS.items()
    for number, document in enumerate(several, 1)
]


def faults(folder: Path, raw: bytes) -> tuple[Fault, ...]:
    """Return what is wrong with a dataset of one source file."""
    _, found = loader.read([a_dataset(folder / "data", {"gazette": raw})])
    return found


def test_the_documents_are_many_and_of_every_kind() -> None:
    assert (len(CASES) > 120, len(DOCUMENTS)) == (True, 11)


@pytest.mark.parametrize("document", CASES)
def test_what_is_no_toml_is_refused_with_its_line(document: bytes, tmp_path: Path) -> None:
    (fault,) = faults(tmp_path, document + b"\n" + SOUND)

    assert fault.complaint.startswith(("invalid TOML: ", "not UTF-8: ")), fault
    assert 1 <= fault.line <= document.count(b"\n") + 2 + LINES
    assert str(fault).isprintable()


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["unmarked", "marked"])
@pytest.mark.parametrize("end", [b"\n", b"\r\n"], ids=["LF", "CRLF"])
def test_what_is_toml_is_not(mark: bytes, end: bytes, tmp_path: Path) -> None:
    assert faults(tmp_path, mark + SOUND.replace(b"\n", end)) == ()


@pytest.mark.parametrize("number", range(0, len(SOUND), 7))
def test_a_file_that_is_cut_anywhere_is_refused_or_holds_less(number: int, tmp_path: Path) -> None:
    contents, found = loader.read([a_dataset(tmp_path / "data", {"gazette": SOUND[:number]})])

    assert found or not contents.observations


# Limits, on both sides


def a_text(characters: int) -> bytes:
    return f'{OBSERVATION}note = "{"x" * characters}"\n'.encode()


def a_list(texts: int) -> bytes:
    return f"{OBSERVATION}also = {['1 USD'] * texts}\n".encode()


def a_header(parts: int) -> bytes:
    return f"[{'.'.join(f'h{number}' for number in range(parts))}]\n".encode()


def a_nest(lists: int) -> bytes:
    # Two more levels are those of the document and of the table.
    return f"[observation.note]\nx = {'[' * lists}{']' * lists}\n".encode()


def a_number(number: int) -> bytes:
    return OBSERVATION.replace("= 1\n", f"= {number}\n").encode()


def a_quantity(digits: int) -> bytes:
    return OBSERVATION.replace("10 billion", "9" * digits).encode()


def a_file(size: int) -> bytes:
    return OBSERVATION.encode() + b"#" * (size - len(SOURCE) - len(OBSERVATION))


LIMITS = {
    "characters of a text": (a_text, LONGEST_TEXT, "characters; at most 4000"),
    "texts of a list": (a_list, LONGEST_LIST, "texts; at most 1000"),
    "bytes of a file": (a_file, LARGEST_FILE, "larger than the limit of 16777216 bytes"),
    "parts of a header": (a_header, LONGEST_HEADER, "a header of more than 32 parts"),
    "digits of a quantity": (a_quantity, MOST_DIGITS, "it has more than 40 digits"),
    "size of a number": (a_number, LARGEST_NUMBER, "a number of more digits than can be read"),
}


@pytest.mark.parametrize(("make", "limit", "told"), LIMITS.values(), ids=LIMITS)
def test_a_limit_is_where_it_is_said_to_be(
    make: Callable[[int], bytes], limit: int, told: str, tmp_path: Path
) -> None:
    sentences = [
        " ".join(map(str, faults(tmp_path / str(size - limit), SOURCE.encode() + make(size))))
        for size in (limit - 1, limit, limit + 1)
    ]

    assert [told in sentence for sentence in sentences] == [False, False, True]


def test_so_is_the_depth_of_lists(tmp_path: Path) -> None:
    depths = range(DEEPEST_NEST - 6, DEEPEST_NEST + 3)
    told = [
        "nested more deeply" in str(faults(tmp_path / str(depth), SOURCE.encode() + a_nest(depth)))
        for depth in depths
    ]

    assert told == sorted(told)
    assert set(told) == {False, True}


@pytest.mark.parametrize(("more", "status"), [(-1, 1), (0, 1), (1, 2)])
def test_so_is_the_number_of_periods(ask: Ask, tmp_path: Path, more: int, status: int) -> None:
    folder = a_dataset(tmp_path / "data")
    begin = date(2020, 1, 1)
    days = [begin + timedelta(number) for number in range(MOST_PERIODS + more)]
    told = ask("facts", "--data", str(folder), *(f"--period={day}" for day in days))

    assert told.status == status


# Time and memory


def test_a_malformed_file_takes_little_time_and_memory(tmp_path: Path) -> None:
    raw = SOUND + a_figure().encode() * 20_000 + b"["
    tracemalloc.start()
    begun = process_time()
    found = faults(tmp_path, raw)
    took = process_time() - begun
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert [fault.complaint.partition(":")[0] for fault in found] == ["invalid TOML"]
    assert (took < 60, most < 60 * len(raw)) == (True, True)
