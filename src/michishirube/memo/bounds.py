"""What a template may do, and how much of it: the sandbox's rules in numbers and lists.

Jinja's own sandbox keeps a template from the program's internals, not from asking for too much.
So every body of a template (file, loop, macro, block) pays as it is entered, for the step and
the text it holds; every text that is made or printed pays for its length; and what could grow
without a step (a product of texts, formats, padding, most methods) is not there at all.
`rewritten` puts the paying into a template as it is read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from functools import wraps
from typing import Final

from jinja2 import (
    TemplateRuntimeError,
    TemplateSyntaxError,
    Undefined,
    nodes,
    pass_context,
    pass_eval_context,
)
from jinja2.filters import FILTERS
from jinja2.nodes import EvalContext
from jinja2.runtime import BlockReference, Context, LoopContext, Macro
from jinja2.utils import Namespace
from jinja2.visitor import NodeTransformer

from michishirube.phrase import phrase

FILE_BYTES: Final = 200_000
FILES: Final = 30
STEPS: Final = 300_000
CHARACTERS: Final = 30_000_000
"""Of all texts made on the way: many times what the longest memo takes."""
OUTPUT: Final = 4_000_000
RANGE: Final = 10_000
GREATEST: Final = 10**15
ROWS: Final = 100

PAY, SIZED, PART = "+pay", "+sized", "+part"  # filters that no template can name

FILTERS_KEPT: Final = frozenset(
    (
        *("batch", "count", "d", "default", "e", "escape", "first", "groupby", "int", "items"),
        *("join", "last", "length", "list", "lower", "map", "max", "min", "reject", "rejectattr"),
        *("replace", "reverse", "select", "selectattr", "sort", "string", "trim", "truncate"),
        *("unique", "upper"),
    )
)
GLOBALS_KEPT: Final = ("namespace", "range")
_OF_TEXT: Final = frozenset(
    ("e", "escape", "int", "lower", "replace", "string", "trim", "truncate", "upper")
)
_METHODS: Final[dict[type, tuple[str, ...]]] = {
    str: ("startswith", "endswith"),
    dict: ("items", "keys", "values", "get"),
}
_BODIES: Final = (nodes.For, nodes.Macro, nodes.CallBlock, nodes.Block, nodes.Template)


class BeyondBoundsError(TemplateRuntimeError):
    """A template wants more than there is; the message (Japanese) says what, without a stop."""


class Budget:
    """What one rendering has left."""

    def __init__(self) -> None:
        self.renew()

    def renew(self) -> None:
        self._steps, self._characters = STEPS, CHARACTERS

    def pay(self, characters: int) -> None:
        """One step, and a text or list of this length.

        Raises:
            BeyondBoundsError: so much is not left.
        """
        self._steps -= 1
        self._characters -= characters
        if self._steps < 0:
            raise BeyondBoundsError(
                phrase("繰返しと呼出しが多すぎます（合わせて {most:,} 回まで）", most=STEPS)
            )
        if self._characters < 0:
            raise BeyondBoundsError(
                phrase("作られる文字が多すぎます（延べ {most:,} 字まで）", most=CHARACTERS)
            )

    def sized(self, value: object) -> object:
        """`value`, paid for if it has a length."""
        self.pay(len(value) if isinstance(value, str | list | tuple | dict) else 0)
        return value

    def part(self, value: object) -> object:
        """One of several texts about to be put together, paid for."""
        return self.sized(text_of(value))


def text_of(value: object) -> object:
    """`value`, if it is a text, a number or a date: what else there is can't be printed or joined.

    Raises:
        TypeError: it is None, a list or something else.
    """
    if isinstance(value, Undefined):
        return str(value)  # which raises, and says what there is not
    if value is None:
        raise TypeError(phrase("値がありません（None）"))
    if not isinstance(value, str | int | float | date):
        raise TypeError(
            phrase("文字でも数でもないもの（{kind}）は印字できません", kind=type(value).__name__)
        )
    return value


def counted(operator: str, left: object, right: object, budget: Budget) -> None:
    """Look at two operands before they are put together.

    Raises:
        BeyondBoundsError: the result could be too large.
    """
    if operator == "+" and not isinstance(left, int | float):
        budget.sized(left)
        budget.sized(right)
        return
    for value in (left, right):
        if not isinstance(value, int | float):
            raise BeyondBoundsError(
                phrase("演算子 {operator} は数にだけ使えます", operator=operator)
            )
        if abs(value) > GREATEST:
            raise BeyondBoundsError(phrase("数が大きすぎます（{most:,} まで）", most=GREATEST))
    if operator == "**":
        raise BeyondBoundsError(phrase("演算子 ** は使えません"))


def numbers(*ends: int) -> range:
    """`range`, of bounded length."""
    made = range(*ends)
    if len(made) > RANGE:
        raise BeyondBoundsError(phrase("range が長すぎます（{most:,} まで）", most=RANGE))
    return made


def may_call(thing: object) -> bool:
    """Macros, `range`, `namespace`, what a loop offers, and a few methods."""
    if isinstance(thing, Macro | BlockReference) or thing in (numbers, Namespace):
        return True
    owner, name = getattr(thing, "__self__", None), getattr(thing, "__name__", "")
    if isinstance(owner, LoopContext):
        return name in ("cycle", "changed")
    for kind, names in _METHODS.items():
        if isinstance(owner, kind):
            return name in names
    # A view's own method; views are the program's, and frozen.
    return type(owner).__module__.startswith("michishirube.") and not name.startswith("_")


def kept_filters(budget: Budget) -> dict[str, Callable[..., object]]:
    """The filters there are; those that could grow pay first or are narrower than Jinja's."""
    kept = {name: FILTERS[name] for name in FILTERS_KEPT}

    @pass_eval_context
    def join(context: EvalContext, values: Iterable[object], between: str = "") -> object:
        parts = [budget.part(value) for value in values]
        budget.pay(len(_text(between)) * len(parts))
        return FILTERS["join"](context, parts, between)

    @pass_eval_context
    def replace(context: EvalContext, text: object, old: str, new: str) -> object:
        budget.pay(str(text).count(_text(old)) * len(_text(new)))
        return FILTERS["replace"](context, text, old, new)

    @pass_context
    def mapped(context: Context, values: Iterable[object], *, attribute: str) -> object:
        return FILTERS["map"](context, values, attribute=attribute)

    def batch(values: Iterable[object], count: int, fill: object = None) -> object:
        if not 0 < count <= ROWS:
            raise BeyondBoundsError(phrase("batch の数は 1 から {most} までです", most=ROWS))
        return FILTERS["batch"](values, count, fill)

    kept |= {"join": join, "replace": replace, "map": mapped, "batch": batch}
    kept |= {name: _of_text(kept[name]) for name in _OF_TEXT}
    return kept | {PAY: _paying(budget.pay), SIZED: budget.sized, PART: budget.part}


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(phrase("文字でない値（{kind}）は使えません", kind=type(value).__name__))
    return value


def _of_text(filter_: Callable[..., object]) -> Callable[..., object]:
    """A filter of texts that takes nothing else: a list, as a text, could be of any length."""
    before = 1 if hasattr(filter_, "jinja_pass_arg") else 0

    @wraps(filter_)
    def guarded(*given: object) -> object:
        text_of(given[before])
        return filter_(*given)

    return guarded


def _paying(pay: Callable[[int], None]) -> Callable[..., object]:
    @pass_context  # and so never worked out once for all, when the template is compiled
    def paying(_context: Context, characters: int) -> str:
        pay(characters)
        return ""

    return paying


def rewritten(template: nodes.Template, name: str | None) -> nodes.Template:
    """A template as it was parsed from the file `name`, now paying for what it does.

    Raises:
        TemplateSyntaxError: it has something that cannot be counted.
    """
    for loop in template.find_all(nodes.For):
        if loop.recursive:
            raise TemplateSyntaxError(phrase("for の recursive は使えません"), loop.lineno, name)
    _Rewriter().visit(template)
    return template


class _Rewriter(NodeTransformer):
    """Puts the paying filters in, from the leaves up."""

    def generic_visit(self, node: nodes.Node, *args: object, **kwargs: object) -> nodes.Node:
        super().generic_visit(node, *args, **kwargs)
        if isinstance(node, nodes.Concat):
            node.nodes = [_filtered(part, PART) for part in node.nodes]
        elif isinstance(node, nodes.Expr) and _makes_anew(node):
            return _filtered(node, SIZED)
        elif isinstance(node, _BODIES):
            node.body.insert(0, _toll(node))
        return node


def _makes_anew(node: nodes.Expr) -> bool:
    """A filter (but that of a filter block, which is paid for as it is printed) or a slice."""
    if isinstance(node, nodes.Filter):
        return node.node is not None
    return isinstance(node, nodes.Getitem) and isinstance(node.arg, nodes.Slice)


def _filtered(value: nodes.Expr, name: str, *given: nodes.Expr) -> nodes.Filter:
    return nodes.Filter(value, name, list(given), [], None, None, lineno=value.lineno)


def _toll(node: nodes.Node) -> nodes.ExprStmt:
    """Pays for all the text that stands in a body, each time it is entered."""
    texts = node.find_all((nodes.TemplateData, nodes.Const))
    size = sum(len(text) for text in map(_written, texts) if isinstance(text, str))
    paid = _filtered(nodes.Const(size, lineno=node.lineno), PAY)
    return nodes.ExprStmt(paid, lineno=node.lineno)


def _written(node: nodes.Node) -> object:
    return node.data if isinstance(node, nodes.TemplateData) else getattr(node, "value", None)
