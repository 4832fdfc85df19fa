"""A table of a view can be relieved of the columns that say nothing."""

from cqtrade.sheet.view import Column, Table

TABLE = Table((Column("a"), Column("b"), Column("c")), (("1", "", "2"), ("", "", "3")), "T")


def test_a_column_that_says_nothing_is_left_out() -> None:
    assert TABLE.without_empty_columns() == Table(
        (Column("a"), Column("c")), (("1", "2"), ("", "3")), "T"
    )


def test_a_table_without_rows_is_left_without_columns() -> None:
    assert Table((Column("a"),), ()).without_empty_columns() == Table((), ())
