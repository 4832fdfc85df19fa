"""Where in a command somebody is typing: in which argument, or in the value of which option."""

from __future__ import annotations

from cqtrade.completion.commands import AGAIN
from cqtrade.completion.values import DIRECTIONS, Values, beginning

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cqtrade.completion.commands import Options, Takes


class Place:
    """The place in a command after none of its words, or after some."""

    def __init__(self, arguments: tuple[Takes, ...], options: Options, values: Values) -> None:
        self._arguments = arguments
        self._options = options
        self._values = values
        self._given = 0
        self._waiting = ""
        self._only_arguments = False

    def after(self, words: list[str]) -> Place:
        """Return the place after *words*."""
        for each in words:
            self._pass(each)
        return self

    def offers(self, typed: str) -> dict[str, str]:
        """Return the words that may stand for *typed* there, and what they mean."""
        if self._waiting:
            return self._values.of(self._takes(self._waiting), typed)
        if typed.startswith("-") and not self._only_arguments:
            return self._of_option(typed)
        takes = self._argument()
        if takes or typed:
            return self._values.of(takes, typed)
        return self._names()

    def _pass(self, word: str) -> None:
        if self._waiting:
            self._note(self._waiting, word)
            self._waiting = ""
        elif self._only_arguments or not word.startswith("-") or word == "-":
            self._given += 1
        elif word == "--":
            self._only_arguments = True
        elif self._takes(word) is not None:
            self._waiting = word
        else:
            self._note(*word.partition("=")[::2])

    def _note(self, option: str, value: str) -> None:
        if option == "--data":
            self._values.ask(value)

    def _of_option(self, typed: str) -> dict[str, str]:
        name, equals, value = typed.partition("=")
        if not equals:
            return beginning(self._names(), typed)
        found = self._values.of(self._takes(name), value)
        return {
            word if word in DIRECTIONS.values() else f"{name}={word}": found[word] for word in found
        }

    def _names(self) -> dict[str, str]:
        return {name: about for name, (_, about) in self._options.items()}

    def _takes(self, option: str) -> Takes:
        return self._options[option][0] if option in self._options else None

    def _argument(self) -> Takes:
        if AGAIN in self._arguments:
            return self._arguments[min(self._given, len(self._arguments) - 2)]
        return self._arguments[self._given] if self._given < len(self._arguments) else None
