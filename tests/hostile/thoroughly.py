"""Whether there is time for all that could be tried: CQTRADE_THOROUGH says so."""

import os

THOROUGH = bool(os.environ.get("CQTRADE_THOROUGH"))


def times(some: int, all_: int) -> int:
    """Return how often something is tried."""
    return all_ if THOROUGH else some
