"""Words in, one call inward, a sheet out."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Annotated

import typer

import cqtrade
from cqtrade.cli import analyse, curate, proofread, provenance, query
from cqtrade.cli.answer import tell
from cqtrade.cli.expand import expanded
from cqtrade.errors import CqtradeError, Exit
from cqtrade.render import ink
from cqtrade.text import visible

_HELP = {"help_option_names": ["-h", "--help"]}

app = typer.Typer(
    help="Published figures on the trade and industry of Chongqing, each with its source.",
    no_args_is_help=True,
    context_settings=_HELP,
    pretty_exceptions_enable=False,
)
data = typer.Typer(
    help="Check, draft and describe a dataset.", no_args_is_help=True, context_settings=_HELP
)

_COMMANDS: dict[str, tuple[Callable[..., None], ...]] = {
    "Query": (query.sector, query.company, query.facts, query.find, query.series, query.show),
    "Analyse": (
        analyse.compare,
        analyse.breakdown,
        analyse.targets,
        analyse.fx,
        analyse.conflicts,
        proofread.factcheck,
    ),
    "Sources": (provenance.sources, provenance.cite),
}
for _panel, _commands in _COMMANDS.items():
    for _command in _commands:
        app.command(rich_help_panel=_panel)(expanded(_command))
data.command("check")(expanded(curate.check))
data.command("draft")(expanded(curate.draft))
data.command("info")(expanded(curate.describe))
app.add_typer(data, name="data", rich_help_panel="Data")


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"cqtrade {cqtrade.__version__}")
        raise typer.Exit


@app.callback()
def options(
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
        with ink.gathering():
            status = app(arguments, prog_name="cqtrade", standalone_mode=False)
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


def _complain(sentence: str, hint: str, status: Exit) -> Exit:
    tell(f"cqtrade: error: {sentence}")
    if hint:
        tell(f"hint: {hint}")
    return status


def _worded(error: typer.TyperException) -> tuple[str, str]:
    """Return what Typer complains of in our manner: lower case, one line, a hint."""
    message = visible(error.format_message().replace("\n", " ").strip())
    sentence, _, hint = message.partition(". Did you mean ")
    sentence, _, options = sentence.partition(" (Possible options: ")
    if options:
        hint = options.removesuffix(")")
    lowered = sentence[:1].lower() + sentence[1:].removesuffix(".")
    return lowered, f"did you mean {hint.removesuffix('?')}?" if hint else "cqtrade --help"
