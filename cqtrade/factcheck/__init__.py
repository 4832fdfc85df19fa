"""A draft against the facts: every figure in it is found and gets a verdict."""

from cqtrade.factcheck.checking import Checked, Checker, check
from cqtrade.factcheck.verdicts import Verdict

__all__ = ["Checked", "Checker", "Verdict", "check"]
