"""Converted amounts beneath the printed ones, and what their footnotes must say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cqtrade.fx.conversion import OWN, Left
from cqtrade.language import said, term
from cqtrade.period import sort_key
from cqtrade.sheet import quotation, wording
from cqtrade.telling import amounts, labels, times

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cqtrade.figures import Figure
    from cqtrade.fx.conversion import Converted, Exchange
    from cqtrade.fx.rates import Rate
    from cqtrade.model import Observation
    from cqtrade.period import Period
    from cqtrade.sheet.references import References


class Money:
    """Words amounts in the wanted currency, and remembers each rate and each amount left alone.

    Like `References` it is asked for every cell first and for its notes at the end. Where no
    currency is wanted, it adds nothing. *noun* is what is left alone: an amount, a row.
    """

    def __init__(self, exchange: Exchange, references: References, noun: str = "amount") -> None:
        self._noun = noun
        self._exchange = exchange
        self._references = references
        self._converted: list[Converted] = []
        self._left: dict[tuple[Left, str], list[tuple[Period, ...]]] = {}
        self._grown_in: dict[str, None] = {}

    def value(self, claim: Sequence[Observation]) -> str:
        """Return the level of a claim as printed, and beneath it what it is in the currency."""
        printed = wording.value(claim[0])
        if claim[0].value is None:
            return printed
        worded = self._with_conversion(printed, claim)
        if worded != printed and claim[0].growth:
            self._grown_in[claim[0].value.unit] = None
        return worded

    def growth(self, claim: Sequence[Observation]) -> str:
        """Return the growth of a claim; an amount without a level may be converted beneath it."""
        printed = wording.growth(claim[0])
        return printed if claim[0].value else self._with_conversion(printed, claim)

    def level(self, printed: str, figure: Figure, time: Period) -> str:
        """Return *printed*, which words a level, and beneath it what it is in the currency.

        *time* is the one whose rate belongs to it: see `Exchange.time_of`.
        """
        converted = self._exchange.of_level(figure, time)
        if converted:
            return self.beneath(printed, converted)
        if left := self._exchange.why_level_left(figure):
            self.leave(left, figure.unit, time)
        return printed

    def beneath(self, printed: str, converted: Converted) -> str:
        """Return *printed* and beneath it what it is in the currency, with a word on its rate."""
        self._converted.append(converted)
        if converted.printed:
            return f"{printed}\n= {wording.told(converted.printed)} [{_mark(converted)}]"
        amount, _, within = wording.level(converted.figure).partition("\n")
        return f"{printed}\n= {amount} [{_mark(converted)}]\n{within}"

    def leave(self, left: Left, unit: str, *when: Period) -> None:
        """Remember what stays as it is printed, and why; *when* are the times without a rate."""
        self._left.setdefault((left, unit), []).append(when)

    def notes(self) -> Iterator[str]:
        """Return what converted figures need beneath them: their rates, and what stays as it is."""
        yield from dict.fromkeys(map(self._footnote, self._converted))
        if self._grown_in:
            yield said(
                "growth as stated, in {units}: growth in one currency is not growth in another",
                units=labels.either(map(amounts.unit_alone, self._grown_in)),
            )
        for (left, unit), several in self._left.items():
            yield self._left_alone(left, unit, several)

    def _left_alone(self, left: Left, unit: str, several: Sequence[tuple[Period, ...]]) -> str:
        of_time = sorted({time for when in several for time in when}, key=sort_key)
        when = said(" ({times})", times=labels.listed(map(times.told, of_time)))
        told = {
            "amounts": wording.count(len(several), self._noun),
            "unit": amounts.unit_alone(unit),
            "why": f"{term(left)}{when if left is Left.NO_RATE else ''}",
        }
        if len(several) == 1:
            return said("{amounts} in {unit} stays as printed: {why}", **told)
        return said("{amounts} in {unit} stay as printed: {why}", **told)

    def _with_conversion(self, printed: str, claim: Sequence[Observation]) -> str:
        converted = self._exchange.of_claim(claim)
        if converted:
            return self.beneath(printed, converted)
        if left := self._exchange.why_left(claim):
            amount = claim[0].value or claim[0].growth
            self.leave(left, amount.unit if amount else "", self._exchange.time_of_claim(claim))
        return printed

    def _footnote(self, converted: Converted) -> str:
        one = converted.rate
        if one is None:
            printed = wording.told(converted.printed) if converted.printed else ""
            return said("{what}: {rate}", what=term(OWN), rate=printed)
        if converted.printed:
            rate, how = quotation.amounts(one), quotation.whole(one)
        else:
            rate, how = quotation.whole(one), quotation.basis(one)
        told = said(
            "{what}: {rate}, {how}, {where}",
            what=_mark(converted),
            rate=rate,
            how=how,
            where=self._references.to(one.figure.came_from).replace("\n", ", "),
        )
        return labels.clauses((told, *_cautions(converted, one)))


def _mark(converted: Converted) -> str:
    if converted.printed or not converted.rate:
        return term(OWN)
    return said("rate of {time}", time=times.told(converted.rate.time))


def _cautions(converted: Converted, one: Rate) -> Iterator[str]:
    # Of an own conversion the figure itself says so.
    if "period" in one.first.inferred and not converted.printed:
        yield said("the period of that rate is inferred")
    if one.first.doubt and not converted.printed:
        yield f"? {one.first.short}: {one.first.doubt}"
    if converted.disagree:
        others = said(" and ").join(dict.fromkeys(map(quotation.whole, converted.disagree)))
        yield said("it disagrees with {others}, of the same period", others=others)
