"""Commands that work something out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from cqtrade.breakdown.dimension import Dimension, Sort
from cqtrade.cli.answer import say
from cqtrade.cli.expand import Group
from cqtrade.cli.options import Selecting, Showing
from cqtrade.errors import Exit
from cqtrade.language import said, term
from cqtrade.strength import Strength

if TYPE_CHECKING:
    from cqtrade.breakdown.division import Question
    from cqtrade.dataset import Dataset, Facts


def compare(
    selecting: Selecting,
    answering: Showing,
    before: Annotated[str, typer.Argument(metavar="A", help="A period.")],
    after: Annotated[str, typer.Argument(metavar="B", help="A period of the same length.")],
    every: Annotated[
        bool, typer.Option("--all", help="The series with a figure for only one of the two too.")
    ] = False,
) -> None:
    """Compare two periods: growth printed, implied and stated, with its bounds.

    cqtrade compare 2023 2024
    """
    from cqtrade.sheet.comparison import of_compared

    dataset = answering.dataset()
    compared = selecting.of(dataset).compare(before, after)
    answering.give(of_compared(compared, dataset, one_sided=every))
    if not compared.rows:
        from cqtrade.telling import times

        say(
            said(
                "no series speaks of both {before} and {after}; {number} of one",
                before=times.told(compared.before),
                after=times.told(compared.after),
                number=len(compared.one_sided),
            )
        )
        raise typer.Exit(Exit.NOTHING)


class Dividing(Group):
    """Along what a whole is divided, and whose figures are meant."""

    by: Annotated[
        Dimension | None,
        typer.Option("--by", help="Along what; unless given, the first that has parts."),
    ] = None
    subject: Annotated[
        str, typer.Option("--subject", metavar="SUBJECT", help="Whose trade or industry.")
    ] = "chongqing"
    indicator: Annotated[
        str | None,
        typer.Option("--indicator", metavar="INDICATOR", help="Unless given, exports if any."),
    ] = None
    partner: Annotated[
        str | None,
        typer.Option("--partner", metavar="PARTNER", help="Only the trade with this area."),
    ] = None

    def question(self, dataset: Dataset, whole: str, period: str) -> Question:
        """Return what is asked, in codes; raises QueryError where a word is not understood."""
        from cqtrade.breakdown.division import Question
        from cqtrade.period import Period

        return Question(
            sector=dataset.sector(whole),
            period=Period.parse_query(period),
            subject=dataset.subject(self.subject),
            partner=dataset.subject(self.partner) if self.partner else "",
            indicator=dataset.indicator(self.indicator) if self.indicator else "",
            by=self.by,
        )


def breakdown(
    dividing: Dividing,
    answering: Showing,
    whole: Annotated[str, typer.Argument(metavar="WHOLE", help="A sector that has parts.")],
    period: Annotated[str, typer.Argument(metavar="PERIOD", help="A period.")],
    sort: Annotated[Sort, typer.Option("--sort", help="The greatest part first.")] = Sort.VALUE,
) -> None:
    """Break a sector down: its parts, their shares and growth, what each adds, what is left.

    cqtrade breakdown automobiles 2025Q1-Q3
    """
    from cqtrade.breakdown.parts import break_down
    from cqtrade.dataset import Facts
    from cqtrade.sheet.breakdown import of_breakdown

    dataset = answering.dataset()
    question = dividing.question(dataset, whole, period)
    found = break_down(dataset.observations, question, dataset.codelists, sort)
    parts = Facts(dataset, found.sought, observations=found.observations)
    answering.give_facts(parts, of_breakdown(found, dataset))


def fx(selecting: Selecting, answering: Showing) -> None:
    """Show every exchange rate: printed ones, and those that sources' own conversions imply.

    cqtrade fx
    """
    from cqtrade.fx.rates import exchange_rates
    from cqtrade.sheet.fx import of_rates

    dataset = answering.dataset()
    found = selecting.of(dataset)
    rates = exchange_rates(found, dataset.codelists.indicators)
    answering.give_facts(found, of_rates(rates, dataset))
    if not rates:
        say(
            said(
                "the sources do not say: none of {number} figures gives an exchange rate",
                number=len(found),
            )
        )
        raise typer.Exit(Exit.NOTHING)


def targets(selecting: Selecting, answering: Showing) -> None:
    """Show targets and forecasts beside the newest reports: gap, multiple, growth still needed.

    cqtrade targets --sector cbec
    """
    from cqtrade.sheet.targets import of_progress
    from cqtrade.targets.progress import progress

    dataset = answering.dataset()
    aims = _only_aims(selecting.of(dataset))
    several = progress(aims, dataset.observations, dataset.codelists)
    answering.give_facts(aims, of_progress(several, dataset))


def _only_aims(found: Facts) -> Facts:
    from cqtrade.dataset import Facts
    from cqtrade.targets.progress import AIMS, is_aim

    asked = found.selection
    meant = asked._replace(kinds=asked.kinds or AIMS)
    return Facts(found.dataset, meant, observations=tuple(filter(is_aim, found)))


def conflicts(
    selecting: Selecting,
    answering: Showing,
    strength: Annotated[
        Strength | None, typer.Option("--strength", help="Only these; both unless given.")
    ] = None,
) -> None:
    """Show figures that cannot all be right: the computation, its bounds and the likely cause.

    All figures are held against one another; what names one of the selection is shown.
    Where nothing is found, the exit status is 1.

    cqtrade conflicts --source asiacity-first-three-quarters
    """
    from cqtrade.conflicts import findings
    from cqtrade.sheet import wording
    from cqtrade.sheet.conflicts import of_findings

    dataset = answering.dataset()
    asked = selecting.of(dataset)
    meant = frozenset(each.id for each in asked)
    found = [
        each
        for each in findings(dataset.observations, dataset.codelists)
        if strength in (None, each.strength) and not meant.isdisjoint(each.ids)
    ]
    answering.give_facts(asked, of_findings(found, dataset))
    if not found:
        among = wording.count(len(asked), "figure")
        wanted = term(strength or "conflict")
        say(said("no {conflict} is found among {figures}", conflict=wanted, figures=among))
        raise typer.Exit(Exit.NOTHING)
