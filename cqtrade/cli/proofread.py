"""The command that reads somebody's draft."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cqtrade.cli.answer import say
from cqtrade.cli.options import Showing
from cqtrade.errors import Exit, QueryError
from cqtrade.language import said
from cqtrade.render import Format, ink
from cqtrade.text import visible_path

if TYPE_CHECKING:
    from cqtrade.factcheck.footnotes import Notes

LARGEST = 16 * 2**20
_STANDARD_INPUT = 0
_MARKDOWN = frozenset({".md", ".markdown", ".mdown", ".mkd"})


def factcheck(
    answering: Showing,
    draft: Annotated[
        str, typer.Argument(metavar="FILE", help="Text or Markdown; - for standard input.")
    ],
    cite: Annotated[
        bool, typer.Option("--cite", help="The draft itself, with a footnote to each figure.")
    ] = False,
) -> None:
    """Check the figures of a draft, English or Chinese, against the sources.

    Each is supported, supported but for its hedge, close but wrong, contradicted by another source
    or not in the sources. The exit status is 0 only where all are supported. With --cite, footnotes
    are Markdown's for a Markdown file or --format markdown, plain ones otherwise.

    cqtrade factcheck -
    """
    from cqtrade.factcheck import Verdict, check
    from cqtrade.factcheck.footnotes import with_footnotes
    from cqtrade.sheet.factcheck import of_checked
    from cqtrade.sheet.references import in_words

    text = _read(draft)
    dataset = (answering.pasted() if cite else answering).dataset()
    several = check(text, dataset)
    if cite:
        marks = _notes(answering, draft)
        noted = with_footnotes(text, several, dataset.sources, marks, in_words(dataset))
        _write(noted, answering)
    else:
        answering.give(of_checked(several, text, dataset))
    wrong = sum(each.verdict is not Verdict.SUPPORTED for each in several)
    if wrong:
        if cite:
            say(
                said(
                    "{wrong} of {number} figures are not supported as they stand",
                    wrong=wrong,
                    number=len(several),
                )
            )
        raise typer.Exit(Exit.NOTHING)


def _read(draft: str) -> str:
    """Return the text of a draft; raises QueryError where there is none to be read."""
    name = "standard input" if draft == "-" else f"'{visible_path(draft)}'"
    try:
        raw = _bytes(draft)
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or str(error)
        raise QueryError(f"cannot read {name}: {why.lower()}") from None
    if len(raw) > LARGEST:
        raise QueryError(f"{name} is larger than {LARGEST // 2**20} MiB", "check it in parts")
    try:
        return raw.decode()
    except UnicodeDecodeError as error:
        fault = f"{name} is not UTF-8: byte 0x{raw[error.start]:02x} at {error.start}"
        raise QueryError(fault, "save it as UTF-8") from None


def _bytes(draft: str) -> bytes:
    if draft == "-":
        with open(_STANDARD_INPUT, "rb", closefd=False) as file:  # it has no path
            return file.read(LARGEST + 1)
    with Path(draft).open("rb") as file:
        return file.read(LARGEST + 1)


def _notes(answering: Showing, draft: str) -> Notes:
    from cqtrade.factcheck.footnotes import Notes

    is_markdown = Path(draft).suffix.lower() in _MARKDOWN or answering.form is Format.MARKDOWN
    return Notes.MARKDOWN if is_markdown else Notes.TEXT


def _write(text: str, answering: Showing) -> None:
    if answering.output:
        ink.save(text, answering.output)
    else:
        ink.write(text, always_utf8=True)
