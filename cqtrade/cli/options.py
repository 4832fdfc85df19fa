"""The options that commands share, each declared once, in two groups."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from cqtrade.citations import STYLES
from cqtrade.cli.expand import Group
from cqtrade.language import Language, speak, speaking
from cqtrade.render import ENDINGS, Format
from cqtrade.render.screen import Color

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cqtrade.cli import answer
    from cqtrade.dataset import Dataset, Facts
    from cqtrade.sheet import Sheet

SELECTION = "Selection: each may be given more than once, meaning any of them"
OUTPUT = "Output"


def _chosen(flag: str, metavar: str, text: str) -> Any:  # noqa: ANN401  # as typer.Option
    return typer.Option(flag, metavar=metavar, help=text, rich_help_panel=SELECTION)


def _shaped(*flags: str, **more: Any) -> Any:  # noqa: ANN401  # as typer.Option
    return typer.Option(*flags, rich_help_panel=OUTPUT, **more)


Words = list[str] | None


class Currency(StrEnum):
    """What money can be shown in, beside what is printed."""

    USD = "USD"
    CNY = "CNY"


OUTPUT_FILE = _shaped(
    "--output", "-o", metavar="FILE", help="Write there; its ending is the format."
)
Cited = Annotated[
    str | None,
    _shaped(
        "--citations",
        metavar="STYLE",
        help=f"How to cite, below tables or in the column 'citation': {STYLES}",
    ),
]
Lang = Annotated[
    Language,
    _shaped(
        "--lang",
        case_sensitive=False,
        envvar="CQTRADE_LANG",
        help="The language of tables, charts and pages; CSV and JSON have none.",
    ),
]
Bom = Annotated[bool, _shaped("--bom", help="Begin CSV with a byte order mark, as Excel wants it.")]
InCurrency = Annotated[
    Currency | None,
    _shaped(
        "--currency",
        metavar="USD|CNY",
        case_sensitive=False,
        help="Money in it too, at a rate of the same period; left alone where none is known.",
    ),
]
Data = Annotated[
    list[Path] | None,
    _shaped(
        "--data",
        metavar="DIR",
        envvar="CQTRADE_DATA",
        help="A dataset; several are read as one. Unless given: the shipped one.",
    ),
]
Strict = Annotated[
    bool,
    typer.Option(
        "--strict",
        help="Understand whole names only, and match every word of a search.",
        rich_help_panel=SELECTION,
    ),
]


class Selecting(Group):
    """Which figures are meant, in the user's words."""

    sector: Annotated[
        Words, _chosen("--sector", "SECTOR", "A product, an industry, a mode of trade.")
    ] = None
    company: Annotated[Words, _chosen("--company", "COMPANY", "A company.")] = None
    subject: Annotated[Words, _chosen("--subject", "SUBJECT", "An area, a company, a place.")] = (
        None
    )
    indicator: Annotated[Words, _chosen("--indicator", "INDICATOR", "What is measured.")] = None
    partner: Annotated[Words, _chosen("--partner", "PARTNER", "A counterpart area.")] = None
    period: Annotated[
        Words, _chosen("--period", "PERIOD", "2024, 2025Q1-Q3, 2024-01, 2023-12-31, annual.")
    ] = None
    since: Annotated[
        str | None, _chosen("--since", "PERIOD", "Only periods that begin then or later.")
    ] = None
    until: Annotated[
        str | None, _chosen("--until", "PERIOD", "Only periods that end then or earlier.")
    ] = None
    source: Annotated[Words, _chosen("--source", "SOURCE", "A document.")] = None
    kind: Annotated[
        Words, _chosen("--kind", "KIND", "reported, target, forecast, rule or rank.")
    ] = None

    def of(self, dataset: Dataset, **more: Sequence[str]) -> Facts:
        """Return the figures of *dataset* that are meant; *more* adds words to a dimension."""
        words = {name: [*more.get(name, ()), *(getattr(self, name) or ())] for name in _LISTS}
        return dataset.select(**words, since=self.since, until=self.until)


_LISTS = (
    *("sector", "company", "subject", "indicator"),
    *("partner", "period", "source", "kind"),
)


def read(folders: Sequence[Path] | None, currency: Currency | None, *, strict: bool) -> Dataset:
    """Return the dataset in *folders*, or the shipped one, as it is to be understood and shown."""
    from cqtrade.dataset import load

    dataset = load(*(folders or ()))
    if currency:
        dataset = dataset.in_currency(currency)
    return dataset.strictly() if strict else dataset


class Answering(Group):
    """Which dataset answers, and how and where the answer is wanted."""

    form: Annotated[
        Format | None,
        _shaped(
            *("--format", "-f"),
            envvar="CQTRADE_FORMAT",
            help="Unless given: a table on a terminal, CSV elsewhere; a chart of 'chart'.",
        ),
    ] = None
    output: Annotated[Path | None, OUTPUT_FILE] = None
    columns: Annotated[
        str | None,
        _shaped("--columns", metavar="A,B,...", help="Only these columns of CSV, TSV or JSON."),
    ] = None
    color: Annotated[Color, _shaped("--color", help="Colour in tables.")] = Color.AUTO
    language: Lang = Language.EN
    bom: Bom = False
    currency: InCurrency = None
    data: Data = None
    strict: Strict = False

    def dataset(self) -> Dataset:
        """Return the dataset that answers."""
        self.speak()
        return read(self.data, self.currency, strict=self.strict)

    def speak(self) -> None:
        """Speak the language that is wanted; what machines read has none, and is as in English."""
        speak(Language.EN if self._wanted().is_for_machines else self.language)

    def give(self, sheet: Sheet) -> None:
        """Write *sheet* where and how it is wanted."""
        from cqtrade.cli import answer

        answer.give(sheet, self._wanted())
        # Whatever is said besides is for people.
        speak(self.language)

    def give_facts(self, facts: Facts, sheet: Sheet) -> None:
        """Write *sheet*, or say what is known instead where there are no figures.

        Raises typer.Exit with the status for no such figure.
        """
        from cqtrade.cli import answer

        with speaking(self.language):
            absence = facts.absence
        if absence is None or self._wanted().is_for_machines:
            self.give(sheet)
        if absence:
            speak(self.language)
            answer.explain(absence)

    def pasted(self) -> Answering:
        """Return the same, as lines to paste wherever no format is asked for."""
        if self.form or self.output:
            return self
        return type(self)(**{**vars(self), "form": Format.TABLE})

    def _wanted(self) -> answer.Wanted:
        from cqtrade.cli import answer

        return answer.Wanted(self.form, self.output, self.columns, self.color, self.bom)


class Showing(Answering):
    """The same of a command that shows figures, and how it cites their sources."""

    citations: Cited = None

    def dataset(self) -> Dataset:
        """Return the dataset that answers, citing as is asked for."""
        return super().dataset().citing(self.citations)


class Drawing(Showing):
    """The same of a command whose answer is a chart wherever no other format is asked for."""

    def _wanted(self) -> answer.Wanted:
        told = super()._wanted()
        ending = self.output.suffix.lower() if self.output else ""
        is_told = self.form or ENDINGS.get(ending, Format.TABLE) is not Format.TABLE
        return told if is_told else told._replace(form=Format.CHART)
