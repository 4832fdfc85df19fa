"""Commands for those who write a dataset."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from cqtrade.cli.options import Answering
from cqtrade.errors import Exit


def check(
    answering: Answering,
    texts: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="Prove every figure against the texts there too."),
    ] = None,
) -> None:
    """Check the form of a dataset, and with --texts every figure against its text.

    Every fault of every file is told, one a line, with how to mend it. The text of a source is
    named as the source is, with .txt.

    cqtrade data check --texts texts
    """
    from cqtrade.dataset import examine
    from cqtrade.sheet.examination import of_coverage, of_faults

    dataset, faults = examine(*(answering.data or ()))
    if texts is None:
        sheet = of_faults(dataset, faults)
    else:
        from cqtrade.coverage import faults_of, prove

        accounts = prove(dataset.sources, dataset.observations, texts)
        faults = (*faults, *faults_of(accounts, dataset.sources))
        sheet = of_coverage(dataset, faults, accounts)
    answering.pasted().give(sheet)
    if faults:
        raise typer.Exit(Exit.NOTHING)


def describe(answering: Answering) -> None:
    """Show where the dataset is, what is in it, and its digest.

    cqtrade data info
    """
    from cqtrade.sheet.examination import of_dataset

    answering.give(of_dataset(answering.dataset()))
