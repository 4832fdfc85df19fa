"""Groups of options: a command asks for a group, and its user sees the options one by one."""

from __future__ import annotations

import inspect
from dataclasses import fields, is_dataclass
from functools import wraps
from typing import TYPE_CHECKING, Any, get_type_hints

if TYPE_CHECKING:
    from collections.abc import Callable


def expanded(command: Callable[..., None]) -> Callable[..., None]:
    """Return *command* with each parameter that is a dataclass replaced by its fields.

    Typer reads a command's parameters from its signature, so a group has to be spread out there
    and put together again when the command is called.
    """
    hints = get_type_hints(command, include_extras=True)
    plain = inspect.signature(command).parameters
    groups = {name: hints[name] for name in plain if is_dataclass(hints[name])}
    spread = {name: _parameters(group) for name, group in groups.items()}

    @wraps(command)
    def together(**given: Any) -> None:  # noqa: ANN401  # each option has a type of its own
        for name, group in groups.items():
            given[name] = group(**{each.name: given.pop(each.name) for each in spread[name]})
        command(**given)

    own = [_keyword(each, hints[name]) for name, each in plain.items() if name not in groups]
    every = [*own, *(each for several in spread.values() for each in several)]
    together.__signature__ = inspect.Signature(every)  # type: ignore[attr-defined]  # as inspect documents
    together.__annotations__ = {each.name: each.annotation for each in every}
    return together


def _parameters(group: Callable[..., object]) -> list[inspect.Parameter]:
    hints = get_type_hints(group, include_extras=True)
    return [
        inspect.Parameter(
            each.name,
            inspect.Parameter.KEYWORD_ONLY,
            default=each.default,
            annotation=hints[each.name],
        )
        for each in fields(group)  # type: ignore[arg-type]  # a dataclass, see above
    ]


def _keyword(parameter: inspect.Parameter, hint: object) -> inspect.Parameter:
    return parameter.replace(kind=inspect.Parameter.KEYWORD_ONLY, annotation=hint)
