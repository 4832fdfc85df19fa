"""Proof that a source file accounts for every number of its text."""

from cqtrade.coverage.page import paragraphs
from cqtrade.coverage.proof import Coverage, check
from cqtrade.coverage.texts import faults_of, prove

__all__ = ["Coverage", "check", "faults_of", "paragraphs", "prove"]
