"""The page around its contents: head, landmarks, and a policy that lets nothing else in."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

from cqtrade.language import is_chinese, said
from cqtrade.render.html.elements import NOTHING, Html, element, text, together
from cqtrade.render.html.tables import named

if TYPE_CHECKING:
    from collections.abc import Sequence


class Part(NamedTuple):
    """A part of the page under a heading, with the parts of its own that are listed beneath it."""

    anchor: str
    heading: str
    inside: Html
    parts: tuple[Part, ...] = ()


class Page(NamedTuple):
    """What stands on a page; `data` is JSON-LD, `noun` what its filter counts."""

    title: str
    about: Html
    parts: Sequence[Part]
    generator: str
    data: str = ""


def whole(page: Page) -> str:
    """Return *page* as one file that asks for no other."""
    style, script = _file("style.css"), _file("behaviour.js")
    body = (
        element("a", text(said("Skip to the figures")), href="#main", class_="skip"),
        _header(page),
        _contents(page.parts),
        element("main", *map(_section, page.parts), id="main", tabindex=-1),
        element("footer", element("p", text(page.generator))),
        element("p", id="said", role="status", aria_live="polite", class_="unseen"),
        element("script", Html(script)),
    )
    head = element("head", *_head(page, style, script))
    language = "zh-Hans" if is_chinese() else "en"
    root = element("html", head, element("body", *body, **_words()), lang=language)
    return f"<!doctype html>\n{root}\n"


def _head(page: Page, style: str, script: str) -> Sequence[Html]:
    policy = (
        f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )
    return (
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=policy),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="color-scheme", content="light dark"),
        element("meta", name="referrer", content="no-referrer"),
        element("meta", name="generator", content=page.generator),
        element("title", text(page.title)),
        Html('<link rel="icon" href="data:,">'),
        element("style", Html(style)),
        element("script", Html(page.data), type="application/ld+json") if page.data else NOTHING,
    )


def _header(page: Page) -> Html:
    label = named(said("Filter all tables ( / )"))
    controls = (
        element("input", type="search", id="filter", aria_keyshortcuts="/", **label),
        element("button", text(said("Dark")), type="button", id="theme"),
        element("output", id="count", aria_live="polite"),
    )
    return element(
        "header",
        element("h1", text(page.title)),
        page.about,
        element("p", together(controls), class_="controls", hidden=True),
    )


def _contents(parts: Sequence[Part]) -> Html:
    if len(parts) == 1 and not parts[0].parts:
        return NOTHING
    label = said("Contents")
    return element("nav", element("h2", text(label)), _list(parts), aria_label=label)


def _list(parts: Sequence[Part]) -> Html:
    items = (
        element("li", element("a", text(each.heading), href=f"#{each.anchor}"), _list(each.parts))
        for each in parts
    )
    return element("ul", *items) if parts else NOTHING


_TOP = 2


def _section(part: Part, level: int = _TOP) -> Html:
    return element(
        "section",
        element(f"h{level}", text(part.heading), id=f"{part.anchor}-heading"),
        part.inside,
        *(_section(each, level + 1) for each in part.parts),
        id=part.anchor,
        # More landmarks would lead a screen reader astray.
        aria_labelledby=f"{part.anchor}-heading" if level == _TOP else None,
    )


def _words() -> dict[str, str]:
    """Return what the script says, in the language spoken."""
    return {
        "data_count": said("{shown} of {all} rows", shown="{shown}", all="{all}"),
        "data_ascending": said("sorted by {column}, ascending", column="{column}"),
        "data_descending": said("sorted by {column}, descending", column="{column}"),
        "data_unsorted": said("in the order of the page again"),
        "data_copied": said("copied"),
        "data_dark": said("Dark"),
        "data_light": said("Light"),
    }


def _file(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")


def _hash(inline: str) -> str:
    return f"sha256-{b64encode(sha256(inline.encode()).digest()).decode()}"
