"""A dataset's texts are found by their sources' names, and a wrong digit does not slip through."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from cqtrade.coverage import faults_of, prove
from cqtrade.coverage import texts as room
from cqtrade.dataset import examine
from cqtrade.errors import DatasetUnreadable, Fault

WRITTEN = re.compile(r"(?:value|growth|also|at|printed)\s*=\s*(.*)$")


def proof(data: Path, texts: Path) -> tuple[Fault, ...]:
    """Return every fault that a check of *data* against *texts* finds."""
    dataset, faults = examine(data)
    proved = prove(dataset.sources, dataset.observations, texts)
    return (*faults, *faults_of(proved, dataset.sources))


def slips(lines: list[str]) -> Iterator[tuple[int, str]]:
    """Yield a line with one digit of one quantity, place or wording changed, and its number."""
    for number, line in enumerate(lines):
        written = WRITTEN.match(line)
        if written:
            for digit in re.finditer(r"[0-9]", written[1]):
                at = written.start(1) + digit.start()
                other = str((int(line[at]) + 3) % 10)
                yield number, line[:at] + other + line[at + 1 :]


def test_the_shipped_dataset_accounts_for_every_number_of_its_texts(
    data: Path, texts: Path
) -> None:
    assert proof(data, texts) == ()


def test_a_wrong_digit_is_noticed_wherever_it_is_written(
    data: Path, texts: Path, tmp_path: Path
) -> None:
    """Every tenth digit of the source files is changed, one at a time.

    A rank whose number the text does not print is the one that nothing can prove.
    """
    for each in data.glob("*.toml"):
        (tmp_path / each.name).write_bytes(each.read_bytes())
    (tmp_path / "sources").mkdir()
    unnoticed = []
    for file in sorted((data / "sources").glob("*.toml")):
        copy = tmp_path / "sources" / file.name
        lines = file.read_text("utf-8").split("\n")
        for number, slip in list(slips(lines))[::10]:
            copy.write_text("\n".join([*lines[:number], slip, *lines[number + 1 :]]), "utf-8")
            if not proof(tmp_path, texts) and "inferred" not in "".join(lines[number : number + 4]):
                unnoticed.append((file.name, number + 1, slip))
        copy.unlink()

    assert unnoticed == []


def test_a_number_that_nobody_accounts_for_is_told_with_its_paragraph(
    data: Path, texts: Path, tmp_path: Path
) -> None:
    text = (texts / "krasia-gpm-belt.txt").read_text("utf-8")
    (tmp_path / "krasia-gpm-belt.txt").write_text(f"{text}\nA line about 77 things.", "utf-8")

    told = [str(fault) for fault in proof(data, tmp_path) if "unaccounted" in str(fault)]

    assert told[0].endswith(
        "paragraph 18: '77' is unaccounted for; add an [[observation]] or an [[omitted]] entry"
    )


def test_a_source_without_a_text_is_passed_over(data: Path, texts: Path, tmp_path: Path) -> None:
    text = texts / "krasia-gpm-belt.txt"
    (tmp_path / text.name).write_bytes(text.read_bytes())
    dataset, _ = examine(data)

    proved = prove(dataset.sources, dataset.observations, tmp_path)

    assert [each.source for each in proved] == ["krasia-gpm-belt"]


def test_a_folder_with_no_text_of_any_source_is_refused(data: Path, tmp_path: Path) -> None:
    dataset, _ = examine(data)

    with pytest.raises(DatasetUnreadable, match="holds the text of no source"):
        prove(dataset.sources, dataset.observations, tmp_path)


def test_a_folder_that_is_not_there_is_refused(data: Path, tmp_path: Path) -> None:
    dataset, _ = examine(data)

    with pytest.raises(DatasetUnreadable, match="is no folder of texts"):
        prove(dataset.sources, dataset.observations, tmp_path / "nowhere")


def test_a_text_too_large_to_be_read_is_refused(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "krasia-gpm-belt.txt").write_text("1,000 words", "utf-8")
    monkeypatch.setattr(room, "LARGEST_FILE", 10)
    dataset, _ = examine(data)

    with pytest.raises(DatasetUnreadable, match="is larger than 10 bytes"):
        prove(dataset.sources, dataset.observations, tmp_path)
