"""A unit said once for several numbers: "6.8, 40.9 and 52.3 percent", 13.4和42.4个百分点."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cqtrade.numerals import Mention

_BETWEEN = re.compile(
    r"\s?(?:[,，、/]|[-–—~～〜至到和及与與跟と]|以及)\s?|,?\s(?:and|or|to|und|bis|e|y|et|и|i|dan|og|o|ou)\s"
)


def sharing(text: str, mentions: tuple[Mention, ...]) -> dict[Mention, Mention]:
    """Return, for each number without a unit, itself with the scale and unit of those behind it."""
    shared: dict[Mention, Mention] = {}
    for one, following in zip(reversed(mentions[:-1]), reversed(mentions[1:]), strict=True):
        model = shared.get(following, following)
        if (
            _is_bare(one)
            and not _is_bare(model)
            and _BETWEEN.fullmatch(text, one.end, following.start)
        ):
            shared[one] = replace(
                one,
                scale=model.scale,
                percent=model.percent,
                points=model.points,
                times=model.times,
            )
    return shared


def _is_bare(mention: Mention) -> bool:
    is_plain = mention.number is not None and mention.denominator is None and not mention.ordinal
    has_unit = mention.scale or mention.percent or mention.points or mention.times
    return is_plain and not has_unit
