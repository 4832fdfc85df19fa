"""Words in, one call inward, a sheet out."""

from __future__ import annotations

import os
from importlib import import_module
from typing import Annotated

import typer

import cqtrade
from cqtrade.cli.answer import tell
from cqtrade.cli.expand import expanded
from cqtrade.cli.options import Drawing, Showing
from cqtrade.errors import CqtradeError, Exit, IndexDamaged
from cqtrade.language import Language, speaking
from cqtrade.render import ink
from cqtrade.text import visible

_CHOICE = " is not one of "
_HELP = {"help_option_names": ["-h", "--help"]}

# Where each command lives: the group of the help, the module, the function. Only the module of
# the command that is typed is imported.
_COMMANDS = {
    "sector": ("Query", "query", "sector"),
    "company": ("Query", "query", "company"),
    "facts": ("Query", "query", "facts"),
    "find": ("Query", "query", "find"),
    "series": ("Query", "query", "series"),
    "show": ("Query", "query", "show"),
    "compare": ("Analyse", "analyse", "compare"),
    "breakdown": ("Analyse", "analyse", "breakdown"),
    "targets": ("Analyse", "analyse", "targets"),
    "fx": ("Analyse", "analyse", "fx"),
    "conflicts": ("Analyse", "analyse", "conflicts"),
    "factcheck": ("Analyse", "proofread", "factcheck"),
    "sources": ("Sources", "provenance", "sources"),
    "cite": ("Sources", "provenance", "cite"),
    "export": ("Publish", "publish", "export"),
    "report": ("Publish", "report", "report"),
    "completion": ("Shell", "completion", "completion"),
}
# A group of commands: what it is for, its part of the help, where each command lives.
_GROUPS = {
    "chart": (
        "Draw a series, a comparison, a breakdown or targets.",
        "Publish",
        {
            "series": ("query", "series"),
            "compare": ("analyse", "compare"),
            "breakdown": ("analyse", "breakdown"),
            "targets": ("analyse", "targets"),
        },
    ),
    "data": (
        "Check, draft and describe a dataset.",
        "Data",
        {
            "check": ("curate", "check"),
            "draft": ("draft", "draft"),
            "info": ("curate", "describe"),
        },
    ),
}


def app_for(arguments: list[str]) -> typer.Typer:
    """Return the command line with the command that is typed, or with all where none is."""
    app = typer.Typer(
        help="Published figures on the trade and industry of Chongqing, each with its source.",
        no_args_is_help=True,
        context_settings=_HELP,
        pretty_exceptions_enable=False,
        add_completion=False,
    )
    app.callback()(_options)
    typed = arguments[0] if arguments else ""
    known = typed in _COMMANDS or typed in _GROUPS
    for name in _COMMANDS:
        if not known or name == typed:
            _add(app, name)
    for name in _GROUPS:
        if not known or name == typed:
            _add_group(app, name)
    return app


def _add(app: typer.Typer, name: str) -> None:
    panel, room, function = _COMMANDS[name]
    command = getattr(import_module(f"cqtrade.cli.{room}"), function)
    app.command(name, rich_help_panel=panel)(expanded(command))


def _add_group(app: typer.Typer, group: str) -> None:
    about, panel, commands = _GROUPS[group]
    within = typer.Typer(help=about, no_args_is_help=True, context_settings=_HELP)
    # What is asked of a chart is asked in the words of the command that is drawn.
    instead: dict[type, type] = {Showing: Drawing} if group == "chart" else {}
    for name, (room, function) in commands.items():
        command = getattr(import_module(f"cqtrade.cli.{room}"), function)
        example = str(command.__doc__).replace(f"cqtrade {name}", f"cqtrade {group} {name}")
        within.command(name, help=example)(expanded(command, instead))
    app.add_typer(within, name=group, rich_help_panel=panel)


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"cqtrade {cqtrade.__version__}")
        raise typer.Exit


def _options(
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_show_version, is_eager=True, help="Show the version and leave."
        ),
    ] = False,
) -> None:
    """Published figures on the trade and industry of Chongqing, each with its source."""


def run(arguments: list[str]) -> int:
    """Run one command line and return its exit status; every error is told in one sentence."""
    try:
        try:
            status = _answered(arguments)
        except IndexDamaged:
            # It is not relied upon a second time.
            status = _answered(arguments)
    except CqtradeError as error:
        return _complain(str(error), error.hint, error.exit)
    except ink.ReaderGone as gone:
        return gone.exit
    except typer.TyperException as error:
        # Where no command is named, the help that was shown is all there is to say.
        return _complain(*_worded(error), Exit.USAGE) if error.format_message() else Exit.USAGE
    except Exception as error:
        if os.environ.get("CQTRADE_DEBUG"):
            raise
        hint = "please report it; CQTRADE_DEBUG=1 shows where it happened"
        return _complain(f"a fault of cqtrade itself: {type(error).__name__}", hint, Exit.BUG)
    return status if isinstance(status, int) else Exit.ANSWERED


def _answered(arguments: list[str]) -> object:
    with ink.gathering(), speaking(Language.EN):
        return app_for(arguments)(arguments, prog_name="cqtrade", standalone_mode=False)


def _complain(sentence: str, hint: str, status: Exit) -> Exit:
    tell(f"cqtrade: error: {sentence}")
    if hint:
        tell(f"hint: {hint}")
    return status


def _worded(error: typer.TyperException) -> tuple[str, str]:
    """Return what Typer complains of in our manner: lower case, one line, a hint."""
    # What is offered is ours, however long; only what was typed is cut.
    typed, apart, offered = error.format_message().replace("\n", " ").rpartition(_CHOICE)
    message = f"{visible(typed)}{apart}{visible(offered)}".strip()
    sentence, _, hint = message.partition(". Did you mean ")
    sentence, _, options = sentence.partition(" (Possible options: ")
    if options:
        hint = options.removesuffix(")")
    lowered = sentence[:1].lower() + sentence[1:].removesuffix(".")
    return lowered, f"did you mean {hint.removesuffix('?')}?" if hint else "cqtrade --help"
