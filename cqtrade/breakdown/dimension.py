"""Along what a whole is divided, and in what order its parts are told."""

from __future__ import annotations

from enum import StrEnum


class Dimension(StrEnum):
    """Along what a whole is divided; the values but `partner` are kinds of sectors."""

    PRODUCT = "product"
    INDUSTRY = "industry"
    TRADE_MODE = "trade-mode"
    OWNERSHIP = "ownership"
    PARTNER = "partner"


class Sort(StrEnum):
    """By what parts are ordered, the greatest first and those without one last."""

    VALUE = "value"
    GROWTH = "growth"
    CONTRIBUTION = "contribution"
