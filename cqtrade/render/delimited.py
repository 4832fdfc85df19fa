"""Records as CSV (RFC 4180 with LF line ends) or TSV."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from cqtrade.render import Format, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cqtrade.sheet import Records

SEPARATORS = {Format.CSV: ",", Format.TSV: "\t"}


class _Line:
    """Gives back what is written into it, as `writerow` then does."""

    @staticmethod
    def write(text: str) -> str:
        return text


def text(records: Records, separator: str) -> str:
    """Return a header and one line a row.

    Control characters are refused where a dataset is loaded, so no cell breaks a line.
    """
    return "".join(lines(records, separator))


def lines(records: Records, separator: str) -> Iterator[str]:
    """Yield the lines of `text` one by one."""
    writer = csv.writer(_Line, delimiter=separator, lineterminator="\n")
    quoting = csv.writer(_Line, delimiter=separator, lineterminator="\n", quoting=csv.QUOTE_ALL)
    yield writer.writerow(records.columns)
    for row in records.rows:
        cells = [plain.text(cell) for cell in row]
        # A build machine that shows the text would take such a line for a command.
        yield (quoting if separator.join(cells).lstrip().startswith("::") else writer).writerow(
            cells
        )
