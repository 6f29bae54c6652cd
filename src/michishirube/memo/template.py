"""Memo template + words → blocks, through Jinja.

A template is data from somebody else: it runs in Jinja's immutable sandbox within the bounds of
`bounds`, sees only the context, reads only its own folder, and cannot switch escaping off.
Whatever the context holds is printed as text. Every mistake in it names the template's file and
line.
"""

import re
from collections.abc import Callable, Iterator
from difflib import get_close_matches
from pathlib import Path
from traceback import walk_tb

from jinja2 import (
    Environment,
    FileSystemLoader,
    StrictUndefined,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
    UndefinedError,
    nodes,
)
from jinja2.exceptions import SecurityError
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import Namespace, missing

from michishirube.memo.blocks import MemoDocument
from michishirube.memo.bounds import (
    FILE_BYTES,
    FILES,
    OUTPUT,
    BeyondBoundsError,
    Budget,
    counted,
    kept_filters,
    may_call,
    numbers,
    rewritten,
    text_of,
)
from michishirube.memo.folders import ENTRY
from michishirube.memo.markup import PLACE, line_of, parse, protect, template_error
from michishirube.memo.reading import read_document
from michishirube.phrase import Phrase, phrase

_LANGUAGE = re.compile(r'<memo\b[^<>{}]*\slang="([a-z]{2,3})"')
_TAG = re.compile(r"<([A-Za-z][\w.-]*)(?=[\s/>]|$)")
_NAME = re.compile(r"[\w-][\w.-]*(?:/[\w-][\w.-]*)*")
_MISTAKES = (TypeError, ValueError, ArithmeticError, LookupError, AttributeError)
_NAMES = phrase("docs/memo-templates.md の名前の一覧と照らしてください")
_BOUNDS = phrase("量を減らすか、別の書き方にしてください")
_MEND = phrase("ひな形を直してください")


class _Places(Extension):
    """Gives every tag written in a template its place there, for messages about markup."""

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        before = ""
        for token in stream:
            if before == "block_begin" and token.value == "autoescape":
                raise TemplateSyntaxError(
                    phrase("autoescape は切り替えられません"),
                    token.lineno,
                    stream.name,
                    stream.filename,
                )
            before = token.type
            if token.type == "data":
                yield Token(token.lineno, "data", _mark(token, stream.name or ENTRY))
            else:
                yield token


def _mark(token: Token, name: str) -> str:
    def place(match: re.Match[str]) -> str:
        line = token.lineno + token.value.count("\n", 0, match.start())
        return f'{match.group()} {PLACE}="{name}:{line}"'

    return _TAG.sub(place, token.value)


class _Files(FileSystemLoader):
    """Plain files of one folder, few and small."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self._folder = folder
        self._read: set[str] = set()

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str, Callable[[], bool]]:
        path = self._folder / template
        if not _NAME.fullmatch(template) or not path.is_file():
            raise TemplateNotFound(template)
        if not path.resolve().is_relative_to(self._folder.resolve()):
            raise BeyondBoundsError(
                phrase("{file} は、ひな形のフォルダーの外を指しています", file=template)
            )
        if path.stat().st_size > FILE_BYTES:
            raise BeyondBoundsError(
                phrase(
                    "{file} が大きすぎます（{most:,} バイトまで）", file=template, most=FILE_BYTES
                )
            )
        self._read.add(template)
        if len(self._read) > FILES:
            raise BeyondBoundsError(phrase("ファイルが多すぎます（{most} まで）", most=FILES))
        try:
            return super().get_source(environment, template)
        except UnicodeDecodeError as error:
            raise NotUtf8Error(template) from error


class NotUtf8Error(TemplateError):
    """A template's file is not UTF-8."""


class _Missing(StrictUndefined):
    """A name that is not there; says so, with the one that may be meant."""

    __slots__ = ()

    @property
    def _undefined_message(self) -> str:
        name, owner = self._undefined_name, self._undefined_obj
        if self._undefined_exception is SecurityError:
            return f"{name}"
        if self._undefined_hint:
            return self._undefined_hint
        if owner is missing:
            return phrase("{name} という名前はありません", name=name)
        known = [one for one in getattr(type(owner), "__annotations__", ()) if one[0] != "_"]
        close = get_close_matches(str(name), known, 1)
        kind = type(owner).__name__
        if not close:
            return phrase("{kind} に {name} はありません", kind=kind, name=name)
        return phrase(
            "{kind} に {name} はありません。{close} の誤りではありませんか",
            kind=kind,
            name=name,
            close=close[0],
        )


class _Sandbox(ImmutableSandboxedEnvironment):
    """Jinja's sandbox, asked once for each attribute of a type: its answer depends on no more."""

    intercepted_binops = frozenset(("+", "-", "*", "/", "//", "%", "**"))

    def __init__(self, folder: Path) -> None:
        self.budget = Budget()
        super().__init__(
            loader=_Files(folder),
            autoescape=True,
            undefined=_Missing,
            extensions=[_Places],
            finalize=self._printable,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self.filters = kept_filters(self.budget)
        self.globals = {"range": numbers, "namespace": Namespace}
        self._safe: dict[tuple[type, str], bool] = {}

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        return rewritten(super()._parse(source, name, filename), name)

    def is_safe_attribute(self, obj: object, attr: str, value: object) -> bool:
        key = type(obj), attr
        if key not in self._safe:
            self._safe[key] = super().is_safe_attribute(obj, attr, value)
        return self._safe[key]

    def is_safe_callable(self, obj: object) -> bool:
        return may_call(obj)

    def call(self, context: Context, called: object, /, *given: object, **named: object) -> object:
        return self.budget.sized(super().call(context, called, *given, **named))

    def call_binop(self, context: Context, operator: str, left: object, right: object) -> object:
        counted(operator, left, right, self.budget)
        return super().call_binop(context, operator, left, right)

    def _printable(self, value: object) -> object:
        """What `{{ … }}` prints: text that comes through XML exactly. Markup of a macro passes."""
        self.budget.sized(text_of(value))
        return value if hasattr(value, "__html__") else protect(str(value))


class MemoTemplate:
    """A template folder, compiled once and rendered often. `entry` is the file to begin with."""

    def __init__(self, folder: Path, entry: str = ENTRY) -> None:
        self._folder = folder
        self._entry = entry
        self._jinja = _Sandbox(folder)

    def render(self, context: dict[str, object]) -> MemoDocument:
        """The memo's blocks. Raises MemoTemplateError."""
        return read_document(parse(self.text(context), self._entry))

    def text(self, context: dict[str, object]) -> str:
        """What the template says, to be read as markup. Raises MemoTemplateError."""
        try:
            return "".join(self._parts(context))
        except TemplateSyntaxError as error:
            place = line_of(error.name or self._entry, error.lineno)
            what = phrase("書き方の誤り（{error}）", error=error.message)
            raise template_error(place, what, _MEND) from error
        except TemplateNotFound as error:
            what = phrase(
                "ひな形のファイル {file} がありません（フォルダー {folder}）",
                file=error.name,
                folder=str(self._folder),
            )
            mend = phrase("ファイル名と場所を確かめてください")
            raise template_error(_place_of(error, self._entry), what, mend) from error
        except UndefinedError as error:
            what = phrase("使えない名前があります（{error}）", error=error.message)
            raise template_error(_place_of(error, self._entry), what, _NAMES) from error
        except NotUtf8Error as error:
            what = phrase("UTF-8 として読めません")
            mend = phrase("UTF-8 で保存し直してください")
            raise template_error(str(error), what, mend) from error
        except BeyondBoundsError as error:
            raise template_error(_place_of(error, self._entry), _said(error), _BOUNDS) from error
        except SecurityError as error:
            what = phrase("ひな形からは使えないものがあります（{error}）", error=_said(error))
            raise template_error(_place_of(error, self._entry), what, _NAMES) from error
        except (RecursionError, MemoryError, SyntaxError) as error:
            what = phrase("入れ子か呼出しが深すぎるか、式が大きすぎます")
            mend = phrase("自分自身を呼ぶ macro や include がないか確かめ、分けて書いてください")
            raise template_error(_place_of(error, self._entry), what, mend) from error
        except (TemplateError, *_MISTAKES) as error:
            what = phrase("評価できません（{error}）", error=_said(error))
            raise template_error(_place_of(error, self._entry), what, _MEND) from error

    def _parts(self, context: dict[str, object]) -> Iterator[str]:
        self._jinja.budget.renew()
        size = 0
        for part in self._jinja.get_template(self._entry).generate(context):
            size += len(part)
            if size > OUTPUT:
                raise BeyondBoundsError(phrase("出力が多すぎます（{most:,} 字まで）", most=OUTPUT))
            yield part


def _said(error: BaseException) -> str:
    """What an error says; a phrase stays one."""
    said = error.args[0] if error.args else None
    return said if isinstance(said, Phrase) else str(error)


def _place_of(error: BaseException, place: str) -> str:
    """The template's file and line that raised `error`: Jinja's traceback names them."""
    for frame, line in walk_tb(error.__traceback__):
        path = Path(frame.f_code.co_filename)
        if path.suffix == ".j2":
            place = line_of(path.name, line)
    return place


def render_blocks(folder: Path, context: dict[str, object]) -> MemoDocument:
    """The blocks of the template in `folder` for one context. Raises MemoTemplateError."""
    return MemoTemplate(folder).render(context)


def language_of(folder: Path, entry: str = ENTRY) -> str:
    """The language a template's `<memo lang="…">` names; Japanese where it names none.

    It is read before anything is printed, so it has to be written out.
    """
    file = folder / entry
    try:
        if not file.is_file() or file.stat().st_size > FILE_BYTES:
            return "ja"  # rendering says what is wrong with the file
        found = _LANGUAGE.search(file.read_text("utf-8"))
    except (OSError, UnicodeDecodeError):
        return "ja"  # likewise
    return found[1] if found else "ja"
