"""What Datasette shows beside a database: titles, sources, facets, what each column means."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from cqtrade.export.descriptor import TITLES
from cqtrade.export.sqlite import FACETS

if TYPE_CHECKING:
    from cqtrade.export.extract import Extract, Table


def metadata(extract: Extract, name: str) -> str:
    """Return the metadata of the database file called *name*, which has no ending, as JSON."""
    described = {
        "title": "Published figures on trade and industry",
        "description": f"{extract.counted}. Each figure names its document and the place in it.",
        "source": f"{extract.figure_sources:,} documents, listed in the table sources",
        "source_url": f"/{name}/sources",
        "about": f"{extract.made_by}, dataset {extract.digest[:12]}",
        "tables": {each.name: _table(each) for each in extract.titled().tables},
    }
    return json.dumps({"databases": {name: described}}, ensure_ascii=False, indent=2) + "\n"


def _table(table: Table) -> dict[str, object]:
    described: dict[str, object] = {
        "title": TITLES[table.name],
        "columns": {each.name: f"{each.means} · {each.zh}" for each in table.columns},
    }
    match table.name:
        case "figures":
            described |= {"facets": FACETS[:6], "label_column": "title", "size": 50}
        case "sources":
            described |= {"facets": ("kind", "language", "publisher"), "label_column": "title"}
        case _:
            described |= {"label_column": "name"}
    return described
