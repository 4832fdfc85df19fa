"""Reads what is told in Chinese as a reader would, to hold it against what was to be told."""

from __future__ import annotations

import re

from cqtrade.quantity import PERCENT, POINTS, TIMES, Hedge, Quantity

HEDGES = {
    "约": Hedge.ABOUT,
    "超过": Hedge.OVER,
    "近": Hedge.NEARLY,
    "不足": Hedge.UNDER,
    "至少": Hedge.AT_LEAST,
    "至多": Hedge.AT_MOST,
}
_TOLD = re.compile(
    rf"(?P<to>增至)?(?P<hedge>{'|'.join(HEDGES)})?(?P<number>-?[0-9,]+(?:\.[0-9]+)?)"
    r"(?:/(?P<over>[0-9]+)|(?P<tenths>成))?(?P<scale>万亿|亿|万)?(?P<unit>.*)"
)
_UNITS = {"元": "CNY", "美元": "USD", "（币种不明）": "XXX", "立方米": "m3", "辆": "vehicles"}
_RATES = {"个百分点": POINTS, "倍": TIMES, "%": PERCENT}


def read(told: str) -> Quantity:
    """Read what was told in Chinese, as a reader would, into the words of a dataset."""
    found = _TOLD.fullmatch(told)
    assert found
    over = found["over"] or ("10" if found["tenths"] else "")
    words = (
        HEDGES[found["hedge"]] if found["hedge"] else "",
        "to" if found["to"] else "",
        found["number"] + (f"/{over}" if over else ""),
        found["scale"] or "",
        (_UNITS | _RATES).get(found["unit"], found["unit"]),
    )
    return Quantity.parse(" ".join(filter(None, words)))
