"""An extract as one Parquet file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cqtrade.export import held
from cqtrade.export.extract import of_facts
from cqtrade.frames import parquet

if TYPE_CHECKING:
    from pathlib import Path

    from cqtrade.dataset import Facts


def write(facts: Facts, path: Path) -> None:
    """Write *facts* to *path*; decimals stay decimals, lists lists, days days."""
    extract = of_facts(facts)
    columns = held.columns(extract.figures, held.as_decimal)
    about = {
        "title": extract.counted,
        "made_by": extract.made_by,
        "dataset_sha256": extract.digest,
    }
    parquet.save(columns, path, about, held.DECIMAL_DIGITS, held.DECIMAL_PLACES)
