"""True sentences in our own words, made from the observations of a dataset."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cqtrade.factcheck.facts import Facts
from cqtrade.factcheck.fits import written
from cqtrade.model import Kind
from cqtrade.period import Shape
from cqtrade.quantity import PERCENT, SCALES
from tests.factcheck.dates import whens
from tests.factcheck.wording import Amount, Language, Sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cqtrade.dataset import Dataset
    from cqtrade.model import Code, Observation
    from cqtrade.quantity import Quantity

_LEVELS = {
    Language.EN: (
        "{when}, {subject}'s {indicator} of {sector} reached {level}.",
        "{subject}'s {sector} {indicator} came to {level} {when}.",
        "According to customs, {when} {subject} recorded {indicator} of {sector} worth {level}.",
    ),
    Language.ZH: (
        "{when}，{subject}{sector}{indicator}达{level}。",
        "{subject}{when}{sector}{indicator}为{level}。",
    ),
}
_GROWN = {
    Language.EN: (
        "{when}, {subject}'s {indicator} of {sector} were {level}, {up} {growth} year on year.",
        "{indicator} of {sector} from {subject} {rose} {growth} to {level} {when}.",
        "{subject} saw its {sector} {indicator} reach {level} {when} ({up} {growth}).",
    ),
    Language.ZH: (
        "{when}，{subject}{sector}{indicator}{level}，{up}{growth}。",
        "据海关统计，{subject}{sector}{indicator}{when}{rose}{growth}，达到{level}。",
        "{when}，{subject}实现{sector}{indicator}{level}，比上年同期{rose}{growth}。",
    ),
}
_RATES = {
    Language.EN: (
        "{when}, {subject}'s {indicator} of {sector} {rose} {growth} year on year.",
        "{subject}'s {indicator} of {sector} {rose} by {growth} {when}.",
    ),
    Language.ZH: ("{when}，{subject}{sector}{indicator}{up}{growth}。",),
}
_AVERAGES = {
    Language.EN: (
        "{when}, {subject}'s {indicator} of {sector} {rose} by an average of {growth} a year.",
    ),
    Language.ZH: ("{when}，{subject}{sector}{indicator}年均{rose}{growth}。",),
}
_SHARES_OF_EXPORTS = {
    Language.EN: (
        "{when}, {sector} accounted for {level} of {subject}'s total exports.",
        "{sector} made up {level} of all exports from {subject} {when}.",
    ),
    Language.ZH: ("{when}，{sector}占{subject}出口总值的{level}。",),
}
_SHARES_OF_OUTPUT = {
    Language.EN: ("{when}, {subject} makes {sector} accounting for {level} of {among}'s output.",),
    Language.ZH: ("{when}，{subject}{sector}占{among}产量的{level}。",),
}
_AIMS = {
    Language.EN: (
        "By {when}, {subject} aims for {indicator} of {sector} of {level}.",
        "Under its plan, {subject}'s {sector} {indicator} should reach {level} by {when}.",
    ),
    Language.ZH: ("到{when}，{subject}{sector}{indicator}目标为{level}。",),
}
# What needs more than a name of its own to be said: a counterpart, or a list that it is out of.
_UNNATURAL = frozenset(
    {"shipment-volume", "shipment-value", "certified-models", "best-selling-models", "value-limit",
     "profit-growth-over-gdp-growth", "contribution-to-gdp-growth"}
)  # fmt: skip


def true_sentences(dataset: Dataset) -> Iterator[Sentence]:
    """Yield sentences that state what a source of *dataset* states, in both languages."""
    facts = Facts(dataset)
    for one in facts.observations:
        # What is made false of a headline may still be true of the text beneath it.
        if one.kind is not Kind.RULE and one.indicator not in _UNNATURAL and not one.name:
            for language in Language:
                if language is Language.EN or facts.codelists.subjects[one.subject].zh:
                    yield from _sentences(one, facts, language)


def _sentences(one: Observation, facts: Facts, language: Language) -> Iterator[Sentence]:
    lists, rate = facts.codelists, _rate(one)
    times = whens(one.period, language)
    for number, (template, level) in enumerate(_templates(one, language)):
        yield Sentence(
            id=one.id,
            language=language,
            template=_shortened(template, one, facts),
            subject=_label(lists.subjects[one.subject], language),
            sector=_lowered(_label(lists.sectors[one.sector], language)),
            indicator=_lowered(_label(lists.indicators[one.indicator], language)),
            among=_label(lists.subjects[one.among], language) if one.among else "",
            when=times[number % len(times)],
            level=_amount(level, language) if level else None,
            growth=_amount(rate, language) if rate else None,
            way="down" if rate and rate.number < 0 else "up",
        )


def _rate(one: Observation) -> Quantity | None:
    return one.growth if one.growth and one.growth.unit == PERCENT else None


def _templates(one: Observation, language: Language) -> Iterator[tuple[str, Quantity | None]]:
    for level in (*((one.value,) if one.value else ()), *one.also):
        for template in _of_level(one, language):
            yield template, level
    if _rate(one):
        several = _AVERAGES if one.growth_basis == "average-annual" else _RATES
        yield from ((template, None) for template in several[language])


def _of_level(one: Observation, language: Language) -> tuple[str, ...]:
    if one.kind is not Kind.REPORTED:
        return _AIMS[language]
    if one.indicator == "share-of-exports":
        return _SHARES_OF_EXPORTS[language]
    if one.indicator == "share-of-output":
        return _SHARES_OF_OUTPUT[language]
    return _LEVELS[language] + (_GROWN[language] if _rate(one) else ())


def _shortened(template: str, one: Observation, facts: Facts) -> str:
    """Return a template without what nobody would say: an unknown year, the only sector."""
    if one.period.shape is Shape.UNKNOWN:
        for aim in (" by {when}", "By {when}, ", "到{when}，"):
            template = template.replace(aim, "")
    if one.indicator.startswith("share") or not facts.goes_without_saying(one):
        return template
    return template.replace(" of {sector}", "").replace("{sector} ", "").replace("{sector}", "")


def _label(entry: Code, language: Language) -> str:
    return entry.zh if language is Language.ZH and entry.zh else entry.en


def _lowered(label: str) -> str:
    """Return a label as it stands within a sentence; a maker's model keeps its capital."""
    return label if label.startswith("Changan") else label[0].lower() + label[1:]


def _amount(quantity: Quantity, language: Language) -> Amount:
    text = quantity.text.removeprefix(f"{written(quantity)} ").removeprefix("-")
    digits, *rest = text.removesuffix("%").split()
    scale = rest.pop(0) if rest and rest[0] in SCALES else ""
    unit = "%" if text.endswith("%") else "".join(rest)
    amount = Amount(digits=digits, scale=scale, unit=unit, hedge=written(quantity))
    return amount.in_chinese_scale() if language is Language.ZH else amount
