"""Memo template + words → blocks, through Jinja.

A template is data from somebody else: it runs in Jinja's immutable sandbox, sees only the
context, reads only its own folder, and cannot switch escaping off. Whatever the context holds
is printed as text. Every mistake in it names the template's file and line.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from traceback import walk_tb

from jinja2 import (
    FileSystemLoader,
    StrictUndefined,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
    UndefinedError,
)
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream
from jinja2.sandbox import ImmutableSandboxedEnvironment

from michishirube.memo.blocks import MemoDocument
from michishirube.memo.errors import MemoTemplateError
from michishirube.memo.markup import PLACE, parse, protect
from michishirube.memo.reading import read_document

ENTRY = "memo.xml.j2"
_TAG = re.compile(r"<([A-Za-z][\w.-]*)(?=[\s/>]|$)")
_UNESCAPING = ("safe", "tojson", "urlize", "xmlattr")  # filters that make markup of text
_MISTAKES = (TypeError, ValueError, ArithmeticError, LookupError, AttributeError, RecursionError)


class _Places(Extension):
    """Gives every tag written in a template its place there, for messages about markup."""

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        before = ""
        for token in stream:
            if before == "block_begin" and token.value == "autoescape":
                raise TemplateSyntaxError(
                    "autoescape は切り替えられません", token.lineno, stream.name, stream.filename
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


class _Sandbox(ImmutableSandboxedEnvironment):
    """Jinja's sandbox, asked once for each attribute of a type: its answer depends on no more."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            loader=FileSystemLoader(folder),
            autoescape=True,
            undefined=StrictUndefined,
            extensions=[_Places],
            finalize=_printable,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        for name in _UNESCAPING:
            del self.filters[name]
        self._safe: dict[tuple[type, str], bool] = {}

    def is_safe_attribute(self, obj: object, attr: str, value: object) -> bool:
        key = type(obj), attr
        if key not in self._safe:
            self._safe[key] = super().is_safe_attribute(obj, attr, value)
        return self._safe[key]


def _printable(value: object) -> object:
    """What `{{ … }}` prints: text that comes through XML exactly. Markup of a macro passes."""
    if hasattr(value, "__html__"):
        return value
    if value is None:
        raise TypeError("値がありません（None）")
    return protect(str(value))


class MemoTemplate:
    """A template folder, compiled once and rendered often. `entry` is the file to begin with."""

    def __init__(self, folder: Path, entry: str = ENTRY) -> None:
        self._folder = folder
        self._entry = entry
        self._jinja = _Sandbox(folder)

    def render(self, context: dict[str, object]) -> MemoDocument:
        """The memo's blocks. Raises MemoTemplateError."""
        return read_document(parse(self._render(context), self._entry))

    def _render(self, context: dict[str, object]) -> str:
        try:
            return self._jinja.get_template(self._entry).render(context)
        except TemplateSyntaxError as error:
            place = f"{error.name or self._entry} の {error.lineno} 行目"
            raise self._error(place, f"書き方の誤り（{error.message}）") from error
        except TemplateNotFound as error:
            what = f"ひな形のファイル {error.name} がありません（フォルダー {self._folder}）"
            raise self._error(self._entry, what, "ファイル名と場所を確かめてください") from error
        except UndefinedError as error:
            what = f"使えない名前があります（{error.message}）"
            raise self._error(
                _place_of(error), what, "docs/memo-templates.md の名前の一覧と照らしてください"
            ) from error
        except UnicodeDecodeError as error:
            raise self._error(
                self._entry, "UTF-8 として読めません", "UTF-8 で保存し直してください"
            ) from error
        except (TemplateError, *_MISTAKES) as error:
            raise self._error(_place_of(error), f"評価できません（{error}）") from error

    def _error(
        self, place: str, what: str, mend: str = "ひな形を直してください"
    ) -> MemoTemplateError:
        return MemoTemplateError(f"メモのひな形 {place}：{what}。{mend}。")


def _place_of(error: BaseException) -> str:
    """The template's file and line that raised `error`: Jinja's traceback names them."""
    place = ENTRY
    for frame, line in walk_tb(error.__traceback__):
        path = Path(frame.f_code.co_filename)
        if path.suffix == ".j2":
            place = f"{path.name} の {line} 行目"
    return place


def render_blocks(folder: Path, context: dict[str, object]) -> MemoDocument:
    """The blocks of the template in `folder` for one context. Raises MemoTemplateError."""
    return MemoTemplate(folder).render(context)
