"""Groups of options: a command asks for a group, and its user sees the options one by one."""

from __future__ import annotations

import inspect
from functools import wraps
from typing import TYPE_CHECKING, Any, get_type_hints

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


class Group:
    """Options that several commands share: each an annotated attribute with its default."""

    def __init__(self, **given: Any) -> None:  # noqa: ANN401  # each option has a type of its own
        self.__dict__.update(given)


def expanded(
    command: Callable[..., None], instead: Mapping[type, type] | None = None
) -> Callable[..., None]:
    """Return *command* with each parameter that is a group replaced by its options.

    A group that is a key of *instead* is put together as the one that stands there.

    Typer reads a command's parameters from its signature, so a group has to be spread out there
    and put together again when the command is called.
    """
    asked = get_type_hints(command, include_extras=True)
    hints = {name: (instead or {}).get(each, each) for name, each in asked.items()}
    plain = inspect.signature(command).parameters
    groups = {name: hints[name] for name in plain if _is_group(hints[name])}
    spread = {name: _parameters(group) for name, group in groups.items()}

    @wraps(command)
    def together(**given: Any) -> None:  # noqa: ANN401  # as above
        for name, group in groups.items():
            given[name] = group(**{each.name: given.pop(each.name) for each in spread[name]})
        command(**given)

    own = [_keyword(each, hints[name]) for name, each in plain.items() if name not in groups]
    every = [*own, *(each for several in spread.values() for each in several)]
    together.__signature__ = inspect.Signature(every)  # type: ignore[attr-defined]  # as inspect documents
    together.__annotations__ = {each.name: each.annotation for each in every}
    return together


def _is_group(hint: object) -> bool:
    return isinstance(hint, type) and issubclass(hint, Group)


def _parameters(group: type[Group]) -> list[inspect.Parameter]:
    hints = get_type_hints(group, include_extras=True)
    return [
        inspect.Parameter(
            name, inspect.Parameter.KEYWORD_ONLY, default=getattr(group, name), annotation=hint
        )
        for name, hint in hints.items()
    ]


def _keyword(parameter: inspect.Parameter, hint: object) -> inspect.Parameter:
    return parameter.replace(kind=inspect.Parameter.KEYWORD_ONLY, annotation=hint)
