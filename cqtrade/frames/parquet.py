"""Columns into a Parquet file: decimals, dates and lists as such, codes as a dictionary."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd
import pyarrow as pa

from cqtrade.codebook import Type

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from cqtrade.codebook import Column, Held


def save(columns: Sequence[Held], path: Path, about: Mapping[str, str], digits: int, places: int
) -> None:  # fmt: skip
    """Write *columns* to *path*, with what is *about* them in the metadata of the file.

    A number is a decimal of so many *digits* and *places*. Of the same columns there is one file.
    """
    number = pa.decimal128(digits, places)
    fields = [_field(each.column, number) for each in columns]
    frame = pd.DataFrame(
        {each.column.name: pd.Series(each.cells, dtype="object") for each in columns}
    )
    schema = pa.schema(fields, metadata=dict(about))
    frame.to_parquet(path, engine="pyarrow", index=False, schema=schema, compression="zstd")


def _field(column: Column, number: pa.DataType) -> pa.Field:
    types = {
        Type.TEXT: pa.string(),
        Type.CODE: pa.dictionary(pa.int32(), pa.string()),
        Type.NUMBER: number,
        Type.COUNT: pa.int64(),
        Type.DAY: pa.date32(),
        Type.TEXTS: pa.list_(pa.string()),
        Type.TRUTH: pa.bool_(),
    }
    told = {"description": column.means, "title_zh": column.zh}
    return pa.field(column.name, types[column.type], not column.required, told)
