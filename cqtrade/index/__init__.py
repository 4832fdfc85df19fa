"""The dataset compiled into SQLite, kept in the cache folder and compiled anew for what changes."""

from cqtrade.index.named import Names
from cqtrade.index.opening import of_contents, opened, shipped
from cqtrade.index.reading import Index

__all__ = ["Index", "Names", "of_contents", "opened", "shipped"]
