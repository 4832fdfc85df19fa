"""Commands that write figures for others to use."""

from __future__ import annotations

from typing import Annotated

import typer

from cqtrade import export as forms
from cqtrade.cli.answer import explain, say
from cqtrade.cli.expand import Group
from cqtrade.cli.options import (
    OUTPUT,
    OUTPUT_FILE,
    Bom,
    Cited,
    Data,
    InCurrency,
    Selecting,
    Strict,
    read,
)
from cqtrade.dataset import Facts
from cqtrade.errors import Exit, QueryError
from cqtrade.export import Form
from cqtrade.render.screen import is_a_terminal


class Exporting(Group):
    """In what form figures are wanted, where, and which dataset has them."""

    output: Annotated[str | None, OUTPUT_FILE] = None
    to: Annotated[
        Form | None,
        typer.Option("--to", help="Unless given: by the ending.", rich_help_panel=OUTPUT),
    ] = None
    citations: Cited = None
    datasette: Annotated[
        bool,
        typer.Option(
            "--datasette",
            help="Beside FILE.sqlite, what Datasette shows of it: FILE-metadata.json.",
            rich_help_panel=OUTPUT,
        ),
    ] = False
    bom: Bom = False
    currency: InCurrency = None
    data: Data = None
    strict: Strict = False

    def form(self) -> Form:
        """Return the form that is meant; raises QueryError where none is, or not for a terminal."""
        if self.output is None and self.to is None:
            raise QueryError(
                "nothing says in what form, or where to",
                f"-o FILE, its name ending in {forms.known_endings()}",
            )
        form = self.to or forms.form_of(self.output or "")
        if self.output is None and form not in forms.TEXTS and is_a_terminal():
            raise QueryError(f"{form} is nothing to look at", "write it to a file: -o FILE")
        if self.datasette and (form is not Form.SQLITE or self.output is None):
            raise QueryError("--datasette goes with a file of SQLite only", "-o FILE.sqlite")
        return form

    def writer(self, form: Form) -> forms.Writer:
        """Return what writes figures in *form*, with the byte order mark that is asked for."""
        if self.bom and form is Form.CSV:
            from cqtrade.export.lines import write_marked_csv

            return write_marked_csv
        return forms.writer(form)

    def write(self, facts: Facts) -> None:
        """Write *facts* where and how they are wanted."""
        from cqtrade.export import placing

        form = self.form()
        write = self.writer(form)
        if self.output is None:
            placing.onto_standard_output(facts, write)
        else:
            placing.into(self.output, form, facts, write)
        if self.datasette and self.output:
            placing.metadata_beside(self.output, facts)


def export(selecting: Selecting, exporting: Exporting) -> None:
    """Write any selection to a file for other programs: all figures if none is made.

    FILE ends in .csv, .jsonl, .parquet, .xlsx, .sqlite or .sdmx.csv.

    A Data Package ends in .zip, or in / where it is to be a folder.

    cqtrade export --sector gpm -o gpm.xlsx
    """
    form = exporting.form()
    exporting.writer(form)
    dataset = read(exporting.data, exporting.currency, strict=exporting.strict)
    facts = selecting.of(dataset.citing(exporting.citations))
    if facts.absence:
        explain(facts.absence)
    if form is Form.SDMX_CSV:
        _tell_left_out(facts)
    exporting.write(facts)


def _tell_left_out(facts: Facts) -> None:
    """Say how many figures SDMX has no form for.

    Raises typer.Exit with the status for no such figure where that is all of them.
    """
    from cqtrade.export.sdmx import left_out

    if number := left_out(facts):
        figures = "figure names" if number == 1 else "figures name"
        say(f"left out: {number:,} {figures} no date, for which SDMX has no form")
    if number == len(facts):
        raise typer.Exit(Exit.NOTHING)
