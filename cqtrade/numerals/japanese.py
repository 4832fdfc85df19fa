"""What only Japanese writes so: "5台に1台", one in five."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cqtrade.numerals.reading import Reading
from cqtrade.numerals.roles import Role

if TYPE_CHECKING:
    from cqtrade.numerals.tokens import Line

_LARGEST = 100
# Both numbers have the same counter.
_OF = re.compile(r"([^\W\d_]{1,2})(?:のうち|中|に)")


def one_of(line: Line, index: int) -> Reading | None:
    """Read "5台に1台" and "3台のうち1台": the whole comes first."""
    if not line.tongue.compound or line.role(index + 1) is not Role.DIGITS:
        return None
    whole, part = line.tokens[index], line.tokens[index + 1]
    found = _OF.fullmatch(line.text[whole.end : part.start])
    if found is None or not line.text.startswith(found[1], part.end):
        return None
    under, over = whole.number, part.number
    if under is None or over is None or not 1 <= over < under <= _LARGEST or under != int(under):
        return None
    return Reading(after=index + 2, number=over, denominator=int(under))
