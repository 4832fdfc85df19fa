"""Commands for those who write a dataset."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cqtrade.cli.options import Answering
from cqtrade.errors import Exit

if TYPE_CHECKING:
    from cqtrade.dataset import Dataset
    from cqtrade.errors import Fault


def check(
    answering: Answering,
    texts: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="Prove every figure against the texts there too."),
    ] = None,
) -> None:
    """Check a dataset: its form, its sense, and with --texts every figure against its text.

    Every fault of every file is told, one a line, with how to mend it. Figures that contradict
    each other are faults unless the 'doubt' of the suspect says so; what is only doubtful is told
    too. The text of a source is named as the source is, with .txt.

    cqtrade data check --texts texts
    """
    from cqtrade.dataset import examine
    from cqtrade.sheet.examination import of_coverage, of_faults

    dataset, faults = examine(*(answering.data or ()))
    wrong, doubts = ((), ()) if faults else _judged(dataset)
    faults = (*faults, *wrong)
    if texts is None:
        sheet = of_faults(dataset, faults, doubts)
    else:
        from cqtrade.coverage import faults_of, prove

        accounts = prove(dataset.sources, dataset.observations, texts)
        faults = (*faults, *faults_of(accounts, dataset.sources))
        sheet = of_coverage(dataset, faults, doubts, accounts)
    pasted = answering.pasted()
    pasted.speak()
    pasted.give(sheet)
    if faults:
        raise typer.Exit(Exit.NOTHING)


def describe(answering: Answering) -> None:
    """Show where the dataset is, what is in it, and its digest.

    cqtrade data info
    """
    from cqtrade.sheet.examination import of_dataset

    answering.give(of_dataset(answering.dataset()))


def _judged(dataset: Dataset) -> tuple[tuple[Fault, ...], tuple[Fault, ...]]:
    """Return the findings of the audit of meaning: those that fail a dataset, then the others.

    Its rules are for a dataset of sound form.
    """
    from cqtrade.conflicts import findings
    from cqtrade.sheet.conflicts import as_fault

    found = findings(dataset.observations, dataset.codelists)
    wrong = sorted(as_fault(each, dataset) for each in found if each.fails)
    return tuple(wrong), tuple(as_fault(each, dataset) for each in found if not each.fails)
