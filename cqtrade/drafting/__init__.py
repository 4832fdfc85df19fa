"""The text of an article to a first draft of its source file, for a curator to review."""

from cqtrade.drafting.draft import Draft, draft
from cqtrade.drafting.headings import Heading, heading, published
from cqtrade.drafting.writing import written

__all__ = ["Draft", "Heading", "draft", "heading", "published", "written"]
