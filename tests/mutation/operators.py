"""What a slip of the hand would leave of a module: its mutants, each with one thing changed."""

from __future__ import annotations

import ast
import re
from contextlib import contextmanager
from dataclasses import dataclass
from difflib import unified_diff
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from types import CodeType

_COMPARISONS: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Lt: (ast.LtE, ast.GtE),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Gt: (ast.GtE, ast.LtE),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
}
_ARITHMETIC: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.Mult,
    ast.Pow: ast.Mult,
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
}
_OPPOSITES = {"min": "max", "max": "min", "any": "all", "all": "any"}
# Their first two arguments may change places.
_EVEN_HANDED = frozenset({"min", "max", "add", "multiply"})
_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")
# What only a type checker or a reader sees, or makes a class what it is.
_UNSEEN = frozenset({"annotation", "returns", "decorator_list", "bases", "keywords_of_class"})


class Site(NamedTuple):
    """A place in a syntax tree: a field of *parent*, and which of several where it is a list."""

    parent: ast.AST
    field: str
    which: int | None
    node: ast.AST

    def put(self, node: ast.AST) -> None:
        """Put *node* there."""
        if self.which is None:
            setattr(self.parent, self.field, node)
        else:
            getattr(self.parent, self.field)[self.which] = node


@dataclass(frozen=True, slots=True)
class Mutant:
    """A module with one thing changed: `operator` says how, `site` where."""

    module: str
    path: Path
    number: int
    operator: str
    site: Site
    instead: ast.AST
    tree: ast.Module
    lines: range
    within: str

    def __str__(self) -> str:
        """Return where it is and what was done there."""
        return f"{self.path.name}:{self.lines[0]} {self.within} {self.operator} #{self.number}"

    def code(self) -> CodeType:
        """Return the changed module as Python runs it."""
        with self._put():
            return compile(self.tree, str(self.path), "exec", dont_inherit=True)

    def changed(self) -> tuple[str, str]:
        """Return what was written, and what is written instead."""
        before = ast.unparse(self.tree).split("\n")
        with self._put():
            after = ast.unparse(self.tree).split("\n")
        lines = [*unified_diff(before, after, n=0)][3:]
        was, becomes = (_told(lines, sign) for sign in "-+")
        return was, becomes

    @contextmanager
    def _put(self) -> Iterator[None]:
        self.site.put(self.instead)
        try:
            yield
        finally:
            self.site.put(self.site.node)


def _told(lines: list[str], sign: str) -> str:
    return " ".join(line[1:].strip() for line in lines if line[0] == sign)


def mutants(module: str, path: Path) -> list[Mutant]:
    """Return all mutants of the *module* at *path*, in the order of its text."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    made: list[Mutant] = []
    for site, lines, within in _below(tree, range(1, 2), ""):
        for operator, instead in _instead(site):
            located = ast.fix_missing_locations(ast.copy_location(instead, site.node))
            made.append(
                Mutant(module, path, len(made), operator, site, located, tree, lines, within)
            )
    return made


def _below(parent: ast.AST, lines: range, within: str) -> Iterator[tuple[Site, range, str]]:
    for field, value in ast.iter_fields(parent):
        if field in _UNSEEN or (field == "keywords" and isinstance(parent, ast.ClassDef)):
            continue
        several = isinstance(value, list)
        for index, node in enumerate(value if several else [value]):
            if not isinstance(node, ast.AST) or _unseen(node):
                continue
            there = _lines(node) if isinstance(node, ast.stmt) else lines
            inside = f"{within}.{node.name}".strip(".") if _is_room(node) else within  # type: ignore[attr-defined]  # rooms have names
            yield Site(parent, field, index if several else None, node), there, inside
            yield from _below(node, there, inside)


def _is_room(node: ast.AST) -> bool:
    return isinstance(node, ast.FunctionDef | ast.ClassDef)


def _unseen(node: ast.AST) -> bool:
    match node:
        case ast.Import() | ast.ImportFrom() | ast.expr_context():
            return True
        case ast.Expr(ast.Constant(str())):
            return True
        case ast.If(ast.Name("TYPE_CHECKING")):
            return True
        case ast.Assign([ast.Name("__all__" | "TYPE_CHECKING")]):
            return True
    return False


def _lines(node: ast.stmt) -> range:
    """Return the lines of a statement, of a compound one those of its head."""
    body = getattr(node, "body", None) or getattr(node, "cases", None)
    if not body:
        return range(node.lineno, (node.end_lineno or node.lineno) + 1)
    first = body[0].pattern if isinstance(body[0], ast.match_case) else body[0]
    return range(node.lineno, max(first.lineno, node.lineno + 1))


def _instead(site: Site) -> Iterator[tuple[str, ast.AST]]:
    node = site.node
    match node:
        case ast.Constant():
            yield from _constants(node)
        case ast.Compare():
            yield from _compared(node)
        case ast.BinOp(left, operator, right) if type(operator) in _ARITHMETIC:
            yield "arithmetic", ast.BinOp(left, _ARITHMETIC[type(operator)](), right)
        case ast.BoolOp(operator, values):
            yield "boolean", ast.BoolOp(_other_boolean(operator), values)
        case ast.UnaryOp(ast.Not() | ast.USub(), operand):
            yield "sign", operand
        case ast.Name(name, ast.Load()) if name in _OPPOSITES:
            yield "opposite", ast.Name(_OPPOSITES[name], ast.Load())
        case ast.Call(function, [one, other, *rest], keywords) if _ordered(function, one, other):
            yield "swapped", ast.Call(function, [other, one, *rest], keywords)
    yield from _statements(node)
    if (site.field == "test" and isinstance(site.parent, ast.If | ast.While | ast.IfExp)) or (
        site.field in {"ifs", "guard"}
    ):
        yield from _negated(node)


def _constants(node: ast.Constant) -> Iterator[tuple[str, ast.AST]]:
    match node.value:
        case bool(value):
            yield "constant", ast.Constant(not value)
        case int(value):
            yield "one more", ast.Constant(value + 1)
            yield "one less", ast.Constant(value - 1)
        case float(value):
            yield "one more", ast.Constant(value + 1)
        case str(value) if _NUMBER.fullmatch(value):
            whole, point, rest = value.partition(".")
            yield "constant", ast.Constant(f"{int(whole) + 1}{point}{rest}")
        case str(value):
            yield "constant", ast.Constant(f"XX{value}XX")


def _compared(node: ast.Compare) -> Iterator[tuple[str, ast.AST]]:
    for place, operator in enumerate(node.ops):
        for other in _COMPARISONS[type(operator)]:
            ops = [*node.ops[:place], other(), *node.ops[place + 1 :]]
            yield "comparison", ast.Compare(node.left, ops, node.comparators)


def _other_boolean(operator: ast.boolop) -> ast.boolop:
    return ast.Or() if isinstance(operator, ast.And) else ast.And()


def _ordered(function: ast.expr, one: ast.expr, other: ast.expr) -> bool:
    """Tell whether it matters which of the two arguments comes first."""
    name = ast.unparse(function).rpartition(".")[2]
    starred = isinstance(one, ast.Starred) or isinstance(other, ast.Starred)
    return not starred and name not in _EVEN_HANDED and ast.dump(one) != ast.dump(other)


def _statements(node: ast.AST) -> Iterator[tuple[str, ast.AST]]:
    none = ast.Constant(None)
    match node:
        case ast.Return(ast.expr() as value) if not _is_none(value):
            yield "return None", ast.Return(none)
        case ast.Expr() | ast.Raise():
            yield "removed", ast.Pass()
        case ast.Assign(targets, value) if not _is_none(value):
            yield "assign None", ast.Assign(targets, none)
        case ast.AugAssign(target, operator, value) if type(operator) in _ARITHMETIC:
            yield "arithmetic", ast.AugAssign(target, _ARITHMETIC[type(operator)](), value)
            yield "removed", ast.Pass()
        case ast.Continue():
            yield "break", ast.Break()
        case ast.Break():
            yield "continue", ast.Continue()


def _is_none(value: ast.expr) -> bool:
    return isinstance(value, ast.Constant) and value.value is None


def _negated(node: ast.AST) -> Iterator[tuple[str, ast.AST]]:
    """Negate a condition, unless another operator does it already."""
    match node:
        case ast.Compare(_, [_]) | ast.UnaryOp(ast.Not()):
            return
        case ast.expr():
            yield "negated", ast.UnaryOp(ast.Not(), node)
