"""What a group of figures states: its value, its growth, its kind."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cqtrade.coverage.matching import has_wrong_sign, is_printed_as
from cqtrade.drafting.dating import UNKNOWN
from cqtrade.drafting.grouping import Group
from cqtrade.drafting.guesses import Guess
from cqtrade.drafting.quantities import quantity_of
from cqtrade.drafting.roles import falls, is_loss, is_of_share
from cqtrade.drafting.units import counted
from cqtrade.factcheck.roles import Role
from cqtrade.model import Kind, Observation
from cqtrade.period import Period

if TYPE_CHECKING:
    from cqtrade.drafting.article import Figure
    from cqtrade.model import Codelists, Indicator
    from cqtrade.quantity import Quantity

_FORESEES = re.compile(
    r"\b(?:expect|forecast|predict|project(?:ed|ion)|anticipat)|预计|有望|预期|预测", re.IGNORECASE
)
# What is asked of a figure's form asks nothing else of the figure.
_NOTHING = Observation(
    id="",
    short="",
    source="",
    origin="",
    subject="",
    sector="",
    indicator="",
    period=Period.parse(UNKNOWN),
)


def as_printed(group: Group, codelists: Codelists) -> tuple[Group, ...]:
    """Return a group, its growth apart where it is not printed in the form it is meant."""
    growth, level = group.growth, group.level
    if level is None or growth is None:
        return (group,)
    quantity = growth_of(growth, codelists)
    own = quantity is not None and has_form_of(growth, quantity)
    if own and not (growth.mention.points and not level.mention.percent):
        return (group,)
    return Group(level, also=group.also), Group(None, growth)


def value_of(figure: Figure | None, unit: str, measure: Indicator) -> Quantity | None:
    """Return a level as the text states it; a loss is negative where it can be."""
    if figure is None:
        return None
    value = quantity_of(figure, unit, falls=measure.signed and is_loss(figure))
    return value if value and (value.number >= 0 or measure.signed) else None


def is_growth_of_growth(group: Group, measure: Indicator) -> bool:
    """Tell whether a change in points is one of a growth rate, which no figure can hold."""
    growth = group.growth
    is_alone = group.level is None and growth is not None
    points = is_alone and growth is not None and growth.mention.points
    return points and (measure.measure != "share" or not is_of_share(group.chief))


def growth_of(figure: Figure | None, codelists: Codelists) -> Quantity | None:
    """Return a growth as the text states it, negative where it speaks of a fall."""
    if figure is None:
        return None
    # The check of texts takes a fraction for no rate, so that none may be negative.
    if figure.mention.denominator is not None and falls(figure):
        return None
    told = figure.claim.told
    unit = counted(figure, codelists).unit
    up = quantity_of(figure, unit, to=told.to)
    down = quantity_of(figure, unit, falls=True, to=told.to)
    first, other = (down, up) if falls(figure) else (up, down)
    if first is None or other is None or not unit:
        return None
    text = figure.paragraph.text
    return other if has_wrong_sign(first, figure.mention, text) else first


def kind_of(figure: Figure) -> Guess | None:
    """Return target or forecast, where a text says what is wanted or foreseen."""
    if not figure.claim.is_planned or figure.claim.told.role is Role.CHANGE:
        return None
    sentence = figure.paragraph.text[figure.offset : figure.end]
    if found := _FORESEES.search(sentence):
        return Guess(Kind.FORECAST, f'"{found.group()}"')
    return Guess(Kind.TARGET, "its sentence speaks of a plan")


def has_form_of(figure: Figure, quantity: Quantity) -> bool:
    """Tell whether a quantity is written in the form in which a figure is printed."""
    return is_printed_as(quantity, figure.mention, _NOTHING)
