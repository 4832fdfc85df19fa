"""A line that is being typed, as the words that a shell would make of it."""

# A longer line is typed by nobody.
LONGEST = 16_000
_QUOTES = "\"'"
_BETWEEN = " \t\n"


def parted(line: str) -> list[str]:
    """Return the words of *line*, the last one as far as it is typed: empty after a space.

    Of a line that is too long, there are none.
    """
    words = [""]
    if len(line) > LONGEST:
        return words
    quote = ""
    escaped = False
    for each in line:
        if escaped or (quote and each not in (quote, "\\")):
            words[-1] += each
            escaped = False
        elif each == "\\" and quote != "'":
            escaped = True
        elif each == quote:
            quote = ""
        elif each in _QUOTES:
            quote = each
        elif each not in _BETWEEN:
            words[-1] += each
        elif words[-1]:
            words.append("")
    return words


def numbered(words: str, current: str) -> list[str]:
    """Return *words* up to the one whose number is *current*, as bash counts them."""
    several = [each for each in parted(words) if each]
    place = int(current) if current.isascii() and current.isdecimal() and len(current) < 6 else -1  # noqa: PLR2004  # more words than in the longest line
    if not 0 <= place <= len(several):
        return []
    return [*several, ""][: place + 1]
