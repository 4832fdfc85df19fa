"""A sheet to where the user wants it, in the form that fits the place."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, NamedTuple, NoReturn

import typer

from cqtrade.errors import Exit, QueryError, Undrawable, suggestion
from cqtrade.language import said
from cqtrade.render import ENDINGS, Format, ink, render
from cqtrade.render.screen import UNLIMITED, Color, Screen, standard_output
from cqtrade.text import visible

if TYPE_CHECKING:
    from pathlib import Path

    from cqtrade.absence import Absence
    from cqtrade.sheet import Records, Sheet

STANDARD_ERROR = 2
MACHINE = frozenset({Format.CSV, Format.TSV, Format.JSON, Format.JSONL})


class Wanted(NamedTuple):
    """How and where the user wants the answer."""

    form: Format | None = None
    output: Path | None = None
    columns: str | None = None
    color: Color = Color.AUTO
    bom: bool = False

    def screen(self) -> Screen:
        """Return where the answer will be seen: in a file, or where standard output leads."""
        if self.output:
            return Screen(UNLIMITED, self.color is Color.ALWAYS, "utf-8", terminal=False)
        return standard_output(self.color, os.environ)

    def form_on(self, screen: Screen) -> Format:
        """Return the format: the one asked for, else the file's, else the one that fits.

        Raises QueryError where the file's ending is that of no format.
        """
        if self.form:
            return self.form
        if self.output and (ending := self.output.suffix):
            return _form_of(self.output, ending.lower())
        if self.output:
            return Format.CSV
        return Format.TABLE if screen.terminal else Format.CSV

    @property
    def is_for_machines(self) -> bool:
        """Tell whether programs are to read the answer."""
        return self.form_on(self.screen()) in MACHINE


def give(sheet: Sheet, wanted: Wanted) -> None:
    """Render *sheet* and write it.

    Raises QueryError where a column is unknown, OutputUnwritable or ReaderGone as `ink` does.
    """
    screen = wanted.screen()
    form = wanted.form_on(screen)
    if wanted.columns is not None:
        sheet = sheet._replace(records=_only(sheet.records, wanted.columns))
    if form is Format.PNG and screen.terminal and not wanted.output:
        raise Undrawable("a PNG picture is nothing for a terminal", "-o FILE.png writes it there")
    drawn = render(sheet, form, screen)
    if form is Format.PNG and sheet.chart:
        from cqtrade.render import png

        if lacking := png.caution(sheet.chart()):
            say(lacking)
    if wanted.bom and form in (Format.CSV, Format.TSV):
        drawn = f"\ufeff{drawn!s}"
    if wanted.output:
        ink.save(drawn, wanted.output)
    else:
        ink.write(drawn, always_utf8=form in MACHINE or form is Format.SVG)


def explain(absence: Absence) -> NoReturn:
    """Say that the sources do not say, and what is known instead.

    Raises typer.Exit with the status for no such figure.
    """
    from cqtrade.telling import amounts, labels

    say(said("the sources do not say: {what}", what=absence.understood))
    for near in absence.nearest:
        one = near.observation
        both = (amounts.told(each) if each else "" for each in (one.value, one.growth))
        tell(f"  {labels.level_and_growth(*both)}  {one.series}@{one.period}  {near.why}")
    raise typer.Exit(Exit.NOTHING)


def say(sentence: str) -> None:
    """Write one sentence to standard error, with our name before it."""
    tell(f"cqtrade: {sentence}")


def tell(line: str) -> None:
    """Write one line to standard error; a closed one is nobody listening."""
    try:
        raw = f"{line}\n".encode(
            getattr(sys.stderr, "encoding", None) or "utf-8", "backslashreplace"
        )
        os.write(2, raw)
    except OSError:
        pass


def _form_of(file: Path, ending: str) -> Format:
    if ending in ENDINGS:
        return ENDINGS[ending]
    raise QueryError(
        f"'{visible(file.name)}' does not end as a format does",
        f"end it in {', '.join(ENDINGS)}, or say --format; 'cqtrade export' writes other files",
    )


def _only(records: Records, names: str) -> Records:
    chosen = tuple(dict.fromkeys(name.strip() for name in names.split(",") if name.strip()))
    if not chosen:
        raise QueryError(f"'{visible(names)}' names no column", _offered(records))
    for name in chosen:
        if name not in records.columns:
            near = suggestion(name, records.columns)
            hint = f"did you mean '{near}'?" if near else _offered(records)
            raise QueryError(f"no column is called '{visible(name)}'", hint)
    places = [records.columns.index(name) for name in chosen]
    rows = (tuple(row[place] for place in places) for row in records.rows)
    return records._replace(columns=chosen, rows=rows)


def _offered(records: Records) -> str:
    return f"there are {', '.join(records.columns)}"
