"""Records as CSV (RFC 4180 with LF line ends) or TSV."""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING

from cqtrade.render import Format, plain

if TYPE_CHECKING:
    from cqtrade.sheet import Records

SEPARATORS = {Format.CSV: ",", Format.TSV: "\t"}


def text(records: Records, separator: str) -> str:
    """Return a header and one line a row.

    Control characters are refused where a dataset is loaded, so no cell breaks a line.
    """
    out = StringIO()
    writer = csv.writer(out, delimiter=separator, lineterminator="\n")
    quoting = csv.writer(out, delimiter=separator, lineterminator="\n", quoting=csv.QUOTE_ALL)
    writer.writerow(records.columns)
    for row in records.rows:
        cells = [plain.text(cell) for cell in row]
        # A build machine that shows the text would take such a line for a command.
        (quoting if separator.join(cells).lstrip().startswith("::") else writer).writerow(cells)
    return out.getvalue()
