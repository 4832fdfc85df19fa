"""Hostile cases as their files tell them: what is there, what is asked, what must come of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import tomli

from tests.builders import INDICATORS, SECTORS, SUBJECTS, a_dataset

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

FOLDER = Path(__file__).parent / "cases"
FILES = sorted(FOLDER.glob("*.toml"))

_SOURCE = {
    "title": '"External trade release"',
    "publisher": '"Statistics Office"',
    "language": '"en"',
    "kind": '"official"',
    "url": '"https://example.org/trade"',
}
_FIRST = {
    "subject": '"chongqing"',
    "sector": '"automobiles"',
    "indicator": '"exports"',
    "period": '"2020"',
    "value": '"100.10 billion USD"',
    "at": "1",
    "printed": '"as printed"',
}
_LAST = {**_FIRST, "period": '"2024"', "value": '"150.25 billion USD"'}


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One hostile case.

    The dataset is one source with two figures in the folder `data`; `source`, `first` and `last`
    change keys of the source and of its figures, as TOML, `files` whole files of the dataset, and
    `given` is a script that runs beforehand. Asked is either `run`, in this process, or `shell`, a
    script in which `cqtrade` is the command; with `columns` that is on a terminal so wide.
    """

    id: str
    about: str
    status: int
    run: tuple[str, ...] = ()
    shell: str = ""
    columns: int = 0
    source: Mapping[str, str] = field(default_factory=dict)
    first: Mapping[str, str] = field(default_factory=dict)
    last: Mapping[str, str] = field(default_factory=dict)
    files: Mapping[str, str] = field(default_factory=dict)
    given: str = ""
    env: Mapping[str, str] = field(default_factory=dict)
    says: tuple[str, ...] = ()
    shows: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    told: int = 4096

    def __str__(self) -> str:
        """Return its id."""
        return self.id

    def write(self, where: Path) -> Path:
        """Write the dataset of the case into *where*, and return its folder."""
        text = "".join(
            [
                _table("[source]", {**_SOURCE, **self.source}),
                _table("[[observation]]", {**_FIRST, **self.first}),
                _table("[[observation]]", {**_LAST, **self.last}),
            ]
        )
        folder = a_dataset(
            where / "data",
            {"gazette": text},
            sectors=SECTORS,
            indicators=INDICATORS,
            subjects=SUBJECTS,
        )
        for name, content in self.files.items():
            (folder / name).write_text(content, "utf-8", newline="")
        return folder


def _table(header: str, keys: Mapping[str, str]) -> str:
    return "\n".join([header, *(f"{key} = {each}" for key, each in keys.items() if each), "", ""])


def cases() -> Iterator[Case]:
    """Return the cases of every file."""
    for path in FILES:
        for table in tomli.loads(path.read_text("utf-8"))["case"]:
            lists = {key: tuple(each) for key, each in table.items() if isinstance(each, list)}
            yield Case(**{**table, **lists})


def harm(case: Case, status: int, out: str, err: str) -> list[str]:
    """Return what is wrong with how a case was answered; nothing where all is as it should be."""
    every = f"{out}\n{err}"
    allowed = "\n\t" if "tsv" in case.run else "\n"
    refused = status in (2, 3, 4, 5) and not case.shows
    return [
        *([] if status == case.status else [f"status {status}, not {case.status}"]),
        *(f"standard error lacks {each!r}" for each in case.says if each not in err),
        *(f"standard output lacks {each!r}" for each in case.shows if each not in out),
        *(f"{each!r} is told" for each in case.never if each in every),
        *sorted({f"control {each!r}" for each in every if each < " " and each not in allowed}),
        *(["a traceback"] if "Traceback (most recent" in every else []),
        *(["a partial answer"] if refused and out else []),
        *([] if len(err.encode(errors="replace")) <= case.told else [f"{len(err)} characters"]),
        *([] if not refused or _is_one_sentence(err) else ["no sentence and hint"]),
    ]


def _is_one_sentence(err: str) -> bool:
    sentence, *hints = err.splitlines() or [""]
    return (
        sentence.startswith("cqtrade: error: ")
        and all(each.startswith("hint: ") for each in hints)
        and len(hints) <= 1
    )
