"""Every phrase in Chinese, by the English one; a file for each room that speaks."""

from cqtrade.language.zh import counts

PHRASES: dict[str, str] = {**counts.PHRASES}
