"""The command that drafts a source file."""

from __future__ import annotations

import re
from datetime import date, datetime
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from cqtrade import paths
from cqtrade.cli.answer import say
from cqtrade.cli.expand import Group
from cqtrade.errors import DatasetRefused, Fault, OutputUnwritable, QueryError
from cqtrade.model import SourceKind
from cqtrade.render import ink
from cqtrade.text import visible, visible_path

if TYPE_CHECKING:
    from cqtrade.dataset import Dataset
    from cqtrade.drafting import Draft, Heading

LARGEST_TEXT = 2**20
_STANDARD_INPUT = 0
# A line may be broken or indented; any other control character says that it is no text.
_NO_TEXT = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f]")


def _about(text: str, metavar: str) -> Any:  # noqa: ANN401  # as typer.Option
    return typer.Option(metavar=metavar, help=text, rich_help_panel="The document")


class About(Group):
    """What is known of a document."""

    title: Annotated[str | None, _about("Unless given: its first line.", "TEXT")] = None
    publisher: Annotated[str | None, _about("Who published it.", "TEXT")] = None
    url: Annotated[str | None, _about("Where it was read.", "URL")] = None
    published: Annotated[
        str | None, _about("2025-10-21, 2025-10 or 2025; the year dates its figures.", "DATE")
    ] = None
    language: Annotated[str | None, _about("Unless given: guessed from its letters.", "CODE")] = (
        None
    )
    kind: Annotated[SourceKind | None, _about("Unless given: news.", "KIND")] = None

    def given(self, raw: bytes) -> dict[str, str | int | date | None]:
        """Return the keys of the [source] table of a text; one read on the web was read today."""
        from cqtrade.drafting import published

        return {
            "title": self.title,
            "publisher": self.publisher,
            "published": published(self.published) if self.published is not None else None,
            "url": self.url,
            "accessed": datetime.now().astimezone().date() if self.url else None,
            "language": self.language,
            "kind": str(self.kind) if self.kind else None,
            "text_sha256": sha256(raw).hexdigest(),
        }


class Drafting(Group):
    """Where a draft goes, and whose codes it guesses."""

    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="FILE", help="Unless given: standard output."),
    ] = None
    force: Annotated[bool, typer.Option("--force", help="Replace a file that is there.")] = False
    data: Annotated[
        list[Path] | None,
        typer.Option(
            metavar="DIR",
            envvar="CQTRADE_DATA",
            help="A dataset whose codes are guessed. Unless given: the shipped one.",
        ),
    ] = None

    def dataset(self) -> Dataset:
        """Return the dataset whose codes are guessed; its sources may have faults.

        Raises DatasetRefused where a codelist holds no sound code, DatasetUnreadable.
        """
        from cqtrade.dataset import examine

        dataset, faults = examine(*(self.data or ()))
        lists = dataset.codelists
        if lists.subjects and lists.sectors and lists.indicators:
            return dataset
        folder = str(dataset.folders[0])
        empty = Fault(folder, 0, "", "a codelist holds no code", "add the first")
        raise DatasetRefused(faults or (empty,))

    def require_room(self) -> None:
        """Raise OutputUnwritable where a file is there that may not be replaced."""
        if self.output and not self.force and _is_there(self.output):
            there = f"'{visible_path(self.output)}' is there already"
            raise OutputUnwritable(there, "--force replaces it")

    def write(self, written: str) -> None:
        """Write a source file; raises OutputUnwritable or ReaderGone as `ink` does."""
        if self.output:
            ink.save(written, self.output)
        else:
            ink.write(written, always_utf8=True)


def draft(
    text: Annotated[
        str, typer.Argument(metavar="TEXT", help="An article in UTF-8; - for standard input.")
    ],
    source: Annotated[
        str, typer.Option("--source", metavar="ID", help="Its id, the name of its file.")
    ],
    about: About,
    drafting: Drafting,
) -> None:
    """Draft the source file of an article, English or Chinese, for a curator to review.

    Every figure that is recognised becomes an observation, every other number an omission. What
    was guessed is marked "# review" with the words that it was guessed from: nothing in a draft
    is to be trusted before it was read against the article.

    cqtrade data draft - --source city-news-2024
    """
    from cqtrade import drafting as room

    drafting.require_room()
    raw = _raw(text)
    said = _said(raw, text)
    heading = room.heading(source, said, about.given(raw))
    dataset = drafting.dataset()
    drafted = room.draft(said, dataset.codelists, dataset.observations, heading.year)
    drafting.write(room.written(drafted, heading))
    _tell_of(drafted, heading)


def _is_there(path: Path) -> bool:
    try:
        return paths.is_file(path)
    except OSError:
        # What cannot be looked at, the writing will tell.
        return False


def _raw(text: str) -> bytes:
    """Return the bytes of an article; raises QueryError where there are none to be read."""
    try:
        if text == "-":
            with open(_STANDARD_INPUT, "rb", closefd=False) as file:  # it has no path
                raw = file.read(LARGEST_TEXT + 1)
        else:
            with Path(text).open("rb") as file:
                raw = file.read(LARGEST_TEXT + 1)
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or str(error)
        raise QueryError(f"cannot read {_named(text)}: {why.lower()}") from None
    if len(raw) > LARGEST_TEXT:
        raise QueryError(
            f"{_named(text)} is larger than {LARGEST_TEXT // 2**20} MiB", "draft it in parts"
        )
    return raw


def _said(raw: bytes, text: str) -> str:
    """Return the text of an article; raises QueryError where its bytes are none."""
    try:
        said = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        fault = f"{_named(text)} is not UTF-8: byte 0x{raw[error.start]:02x} at {error.start}"
        raise QueryError(fault, "save it as UTF-8") from None
    if found := _NO_TEXT.search(said):
        line = said.count("\n", 0, found.start()) + 1
        fault = f"control character U+{ord(found.group()):04X} in line {line} of {_named(text)}"
        raise QueryError(fault, "save it as plain text")
    return said


def _named(text: str) -> str:
    return "standard input" if text == "-" else f"'{visible_path(text)}'"


def _tell_of(drafted: Draft, heading: Heading) -> None:
    """Say what was found, and what there is to review."""
    figures, omitted = len(drafted.observations), len(drafted.omitted)
    say(f"{_several(figures, 'figure')}, {_several(omitted, 'omission')}")
    lines = sum(each.guesses for each in drafted.observations) + len(heading.remarks)
    among = f", among them {', '.join(heading.remarks)}" if heading.remarks else ""
    say(f"{_several(lines, 'line')} to review{among}; look for '# review'")
    guessed = sum("period" in each.inferred for each in drafted.observations)
    if guessed and not heading.year:
        say(f"{_several(guessed, 'period')} without a printed year; --published dates 'this year'")
    for paragraph, mention in drafted.left_out:
        say(f"paragraph {paragraph}: '{visible(mention.text)}' can stand in no source file")


def _several(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
