"""Numbers in running prose: numerals, number words, fractions, scales, and what softens them.

English and Chinese unless a language is named; those of tongues are known besides.
"""

from cqtrade.numerals.hedges import hedge_before
from cqtrade.numerals.mention import Mention
from cqtrade.numerals.reader import mentions
from cqtrade.numerals.tongues import is_read, is_spelt

__all__ = ["Mention", "hedge_before", "is_read", "is_spelt", "mentions"]
