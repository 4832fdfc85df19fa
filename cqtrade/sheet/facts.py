"""Figures as sheets: any selection, a sector's page, a company's, what a search found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cqtrade.language import said
from cqtrade.sheet import Records, Sheet
from cqtrade.text import visible

if TYPE_CHECKING:
    from cqtrade.dataset import Facts
    from cqtrade.sheet.view import View


def of_facts(facts: Facts, title: str = "") -> Sheet:
    """Return the figures of a selection, the same claim of several sources as one row."""

    def view() -> View:
        from cqtrade.sheet import page

        return page.of_figures(facts, title or said("Figures"))

    return Sheet(Records(facts.dataset.columns, facts.rows()), view)


def of_hits(facts: Facts, text: str) -> Sheet:
    """Return what a search for *text* found, the most relevant first."""

    def view() -> View:
        from cqtrade.sheet import page

        return page.of_figures(
            facts, said("Figures for “{text}”", text=visible(text)), ordered=False
        )

    return Sheet(Records(facts.dataset.columns, facts.rows()), view)


def of_sector(facts: Facts, code: str) -> Sheet:
    """Return everything known of a sector: its place, figures, parts and companies."""

    def view() -> View:
        from cqtrade.sheet import page

        return page.of_sector(facts, code)

    return Sheet(Records(facts.dataset.columns, facts.rows()), view)


def of_company(facts: Facts, code: str) -> Sheet:
    """Return everything known of a company."""

    def view() -> View:
        from cqtrade.sheet import page

        return page.of_company(facts, code)

    return Sheet(Records(facts.dataset.columns, facts.rows()), view)
