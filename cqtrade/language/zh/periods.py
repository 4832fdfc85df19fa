"""When, and since when, in Chinese."""

PHRASES = {
    "{period} since {since}": "{period}（自{since}以来累计）",
    "{period}, inferred": "{period}（推定）",
    "since {base}": "较{base}",
    "year on year": "同比",
    "one year apart": "相隔一年",
    "over {number} years": "{number}年间",
    "from {before} to {after}": "由{before}到{after}",
    "{span}, in {unit}": "{span}，按{unit}计",
    "{number} a year": "年均{number}",
    "{number} real": "{number}（实际）",
}
