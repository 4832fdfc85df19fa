"""The parts that the words around a figure play."""

from enum import Enum, auto


class Sense(Enum):
    """The part that a word or a sign plays in a sentence with figures."""

    # A word of the codelists: whose figure, in what, measured how.
    NAME = auto()
    TIME = auto()
    FIGURE = auto()
    # Says nothing that a figure hangs on.
    PLAIN = auto()
    LINK = auto()
    STOP = auto()
    RESPECTIVELY = auto()
    # "Rose", "grew"; "growth", "increase"; "more" behind a figure. And the same downwards.
    UP = auto()
    DOWN = auto()
    RISE = auto()
    FALL = auto()
    MORE = auto()
    LESS = auto()
    # "Rose to", "stood at"; "rose by"; "rose from".
    TO = auto()
    BY = auto()
    OF = auto()
    SHARE = auto()
    PLAN = auto()
    # "The city", "the company": whoever was named last.
    AREA = auto()
    FIRM = auto()
    # All sectors together: "total", 总.
    TOTAL = auto()
    # "Not", "without", 未: what follows is denied.
    DENIAL = auto()
    # Known to be none of the codelists' names: another place or firm, other goods.
    STRANGER = auto()
    GOODS = auto()
    # A word that stands in the label of an indicator or a sector, and alone names none: Amazon.
    LABEL = auto()
    OPAQUE = auto()
