"""Published figures on the trade and industry of Chongqing, each with its source."""

__version__ = "0.1.0"
