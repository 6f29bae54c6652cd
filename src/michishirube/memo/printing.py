"""The last step of the pipeline: words, template and fonts to the bytes of a PDF."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

from michishirube.language import CatalogueError, Language, load_language, spoken
from michishirube.memo.blocks import MemoDocument
from michishirube.memo.carrying import carried
from michishirube.memo.errors import MemoTemplateError
from michishirube.memo.fonts import Fonts, load_fonts
from michishirube.memo.pdf import Watch, build_pdf, missing_characters, unwatched
from michishirube.memo.provenance import Provenance
from michishirube.memo.template import ENTRY, MemoTemplate
from michishirube.memo.view import MemoView
from michishirube.phrase import joined, phrase

WORDS = "words"  # the folder with what the program says in other languages
_REINSTALL = phrase("使えるひな形が一つもありません。Michishirube を入れ直してください。")


@dataclass(slots=True)
class Printer:
    """Fonts and templates, each read once and used for every memo of a session.

    Attributes:
        templates: the folder that holds one folder for each template.
        fonts: the folder of the bundled fonts.
    """

    templates: Path
    fonts: Path
    _compiled: dict[str, MemoTemplate] = field(default_factory=dict)
    _languages: dict[str, Language] = field(default_factory=dict)
    _loaded: Fonts | None = None

    def pdf(
        self,
        view: MemoView,
        template: str,
        watch: Watch = unwatched,
        origin: Callable[[], Provenance] | None = None,
    ) -> bytes:
        """The memo as PDF. The same view, template and fonts give the same bytes.

        Args:
            origin: gathers what the memo rests on; where the template says so, the PDF carries
                it and can be verified.

        Raises:
            OriginError: what it rests on has changed since it was read.
            MemoTemplateError: there is no such template, or it is broken.
            FontError: a bundled font is missing or broken.
            MemoStoppedError: `watch` has stopped it.
        """
        watch(0)
        blocks = self._blocks(view, template)
        if origin is None or not blocks.carries:
            return build_pdf(blocks, self._font_files(), watch)
        rests_on = origin()
        blocks = replace(blocks, check_number=rests_on.number)
        return carried(build_pdf(blocks, self._font_files(), watch), rests_on)

    def word(self, view: MemoView, template: str) -> bytes:
        """The memo as a Word document, to be edited: it cannot be verified.

        Raises:
            MemoTemplateError: there is no such template, or it is broken.
        """
        # Loaded here: most memos are never edited.
        from michishirube.memo.word import word_document  # noqa: PLC0415

        return word_document(self._blocks(view, template))

    def unprintable(self, view: MemoView, template: str) -> tuple[str, ...]:
        """The characters of a memo that no bundled font has. Raises what `pdf` raises."""
        blocks = self._blocks(view, template)
        return missing_characters(blocks, self._font_files())

    def _blocks(self, view: MemoView, name: str) -> MemoDocument:
        """The memo's blocks, in the template's language."""
        template = self._template(name)
        language = self._language(template.language())
        return replace(template.render({"memo": spoken(view, language)}), language=language)

    def _language(self, code: str) -> Language:
        if code not in self._languages:
            try:
                self._languages[code] = load_language(self.templates / WORDS, code)
            except CatalogueError as error:
                raise MemoTemplateError(
                    phrase(
                        "メモのひな形の言語「{code}」の語句 {file} を読めません。"
                        "lang を直すか、Michishirube を入れ直してください。",
                        code=code,
                        file=error,
                    )
                ) from error
        return self._languages[code]

    def _font_files(self) -> Fonts:
        if self._loaded is None:
            self._loaded = load_fonts(self.fonts)
        return self._loaded

    def _template(self, name: str) -> MemoTemplate:
        known = sorted(path.parent.name for path in self.templates.glob(f"*/{ENTRY}"))
        if name not in known:
            mend = (
                phrase("使えるのは {known} です。", known=joined("、", known))
                if known
                else _REINSTALL
            )
            raise MemoTemplateError(
                phrase(
                    "メモのひな形「{name}」がありません（{templates} の {entry}）。{mend}",
                    name=name,
                    templates=self.templates,
                    entry=ENTRY,
                    mend=mend,
                )
            )
        if name not in self._compiled:
            self._compiled[name] = MemoTemplate(self.templates / name)
        return self._compiled[name]
