"""The parts of a dataset as a curator writes them, each of which a test fills as it needs."""

import json
from collections.abc import Mapping
from datetime import date


def a_table(header: str, keys: Mapping[str, object]) -> str:
    """Return a TOML table under *header*; what is None is left out."""
    lines = [f"{key} = {_value(each)}" for key, each in keys.items() if each is not None]
    return "\n".join([header, *lines, ""])


def a_code(code: str, **keys: object) -> str:
    """Return an entry of a codelist whose English label is its code, but for *keys*."""
    return a_table(f"[{code}]", {"en": code, **keys})


def a_product(code: str, **keys: object) -> str:
    """Return a sector."""
    return a_code(code, **{"kind": "product", **keys})


def an_amount(code: str, **keys: object) -> str:
    """Return an indicator that is measured in money."""
    return a_code(code, **{"unit": "money", **keys})


def an_area(code: str, **keys: object) -> str:
    """Return a subject."""
    return a_code(code, **{"kind": "area", **keys})


def a_document(**keys: object) -> str:
    """Return the table of a source: an article of the Gazette, but for *keys*."""
    plain = {"title": "Cars", "publisher": "The Gazette", "language": "en", "kind": "news"}
    return a_table("[source]", plain | keys)


def a_figure(**keys: object) -> str:
    """Return an observation: Chongqing's car exports in 2024, 10 billion CNY, but for *keys*."""
    plain = {
        "subject": "chongqing",
        "sector": "automobiles",
        "indicator": "exports",
        "period": "2024",
        "value": "10 billion CNY",
        "at": 1,
        "printed": "as printed",
    }
    return a_table("[[observation]]", plain | keys)


def _value(key: object) -> str:
    match key:
        case date():
            return key.isoformat()
        case dict():
            inner = ", ".join(f"{name} = {_value(each)}" for name, each in key.items())
            return f"{{ {inner} }}"
        case _:
            # What JSON writes of texts, numbers and lists, TOML reads.
            return json.dumps(key, ensure_ascii=False)
