"""Numbers in running prose, English and Chinese: numerals, number words, fractions, scales."""

from cqtrade.numerals.hedges import hedge_before
from cqtrade.numerals.mention import Mention
from cqtrade.numerals.reader import mentions

__all__ = ["Mention", "hedge_before", "mentions"]
