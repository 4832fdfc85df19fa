"""The tables of the index. Whoever changes them, or what is put into them, raises the version."""

from __future__ import annotations

FIGURE = (
    "n", "id", "sha", "short", "source", "origin", "subject", "sector", "indicator", "partner",
    "period", "start", "end", "kind", "value", "growth", "growth_basis", "growth_unit",
    "also", "inferred", "by", "speaker", "status", "plan", "at", "printed", "name",
    "among", "cumulative_from", "note", "doubt", "line", "withdrawn",
)  # fmt: skip
SOURCE = (
    "n", "id", "file", "title", "publisher", "language", "kind", "authors", "published", "url",
    "archived", "accessed", "adapts", "origin", "withdrawn", "text_sha256", "omitted",
    "cite_before", "cite_after",
)  # fmt: skip

TABLES = f"""
CREATE TABLE meta (key TEXT PRIMARY KEY, value) WITHOUT ROWID;
CREATE TABLE file (path TEXT PRIMARY KEY, source TEXT, digest TEXT, stamp TEXT) WITHOUT ROWID;
CREATE TABLE code (list TEXT, place INTEGER, code TEXT, parent TEXT, entry TEXT,
                   PRIMARY KEY (list, place)) WITHOUT ROWID;
CREATE TABLE name (list TEXT, folded TEXT, code TEXT, name TEXT,
                   PRIMARY KEY (list, folded, code)) WITHOUT ROWID;
CREATE TABLE phrase (words TEXT, dimension TEXT, code TEXT,
                     PRIMARY KEY (words, dimension, code)) WITHOUT ROWID;
CREATE TABLE label_word (word TEXT, dimension TEXT, code TEXT,
                         PRIMARY KEY (word, dimension, code)) WITHOUT ROWID;
CREATE TABLE source (n INTEGER PRIMARY KEY, {", ".join(f'"{each}"' for each in SOURCE[1:])});
CREATE TABLE figure (n INTEGER PRIMARY KEY, {", ".join(f'"{each}"' for each in FIGURE[1:])});
CREATE TABLE tally (dimension TEXT, code TEXT, figures INTEGER,
                    PRIMARY KEY (dimension, code)) WITHOUT ROWID;
CREATE VIRTUAL TABLE figure_words USING fts5(words, content='', detail=none, columnsize=0);
CREATE VIRTUAL TABLE source_words USING fts5(words, content='', detail=none, columnsize=0);
"""

# Made when the rows are there: sorting once is faster than growing six trees at the same time.
INDEXES = """
CREATE UNIQUE INDEX source_id ON source (id);
CREATE INDEX figure_id ON figure (id COLLATE NOCASE);
CREATE INDEX figure_sha ON figure (sha);
CREATE INDEX figure_source ON figure (source);
CREATE INDEX figure_subject ON figure (subject, withdrawn);
CREATE INDEX figure_sector ON figure (sector, withdrawn);
CREATE INDEX figure_indicator ON figure (indicator, withdrawn);
CREATE INDEX figure_partner ON figure (partner, withdrawn);
CREATE INDEX figure_among ON figure (among) WHERE among IS NOT NULL;
CREATE INDEX figure_speaker ON figure (speaker) WHERE speaker IS NOT NULL;
CREATE INDEX figure_period ON figure (start, "end");
CREATE INDEX figure_long ON figure (short) WHERE length(short) > 6;
"""

TALLIED = ("subject", "sector", "indicator", "partner", "source")
