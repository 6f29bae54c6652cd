"""The last step of the pipeline: words, template and fonts to the bytes of a PDF."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

from michishirube.language import CatalogueError, Language, load_language, spoken
from michishirube.memo.blocks import MemoDocument
from michishirube.memo.carrying import carried
from michishirube.memo.confined import ConfinedTemplate
from michishirube.memo.errors import MemoTemplateError
from michishirube.memo.folders import TemplateFolders
from michishirube.memo.fonts import Fonts, load_fonts
from michishirube.memo.pdf import Watch, build_pdf, missing_characters, unwatched
from michishirube.memo.provenance import Provenance
from michishirube.memo.template import MemoTemplate, language_of
from michishirube.memo.view import MemoView
from michishirube.phrase import phrase

WORDS = "words"  # the folder with what the program says in other languages


@dataclass(slots=True)
class Printer:
    """Fonts and templates, each read once and used for every memo of a session.

    Attributes:
        templates: the folder that holds one folder for each template.
        fonts: the folder of the bundled fonts.
        own: likewise, for a person's own templates: each runs in a process of its own.
    """

    templates: Path
    fonts: Path
    own: Path | None = None
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
        blocks = self._blocks(view, template, watch)
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

    def _blocks(self, view: MemoView, name: str, watch: Watch = unwatched) -> MemoDocument:
        """The memo's blocks, in the template's language."""
        folder, own = TemplateFolders(self.templates, self.own).find(name)
        language = self._language(language_of(folder))
        words: dict[str, object] = {"memo": spoken(view, language)}
        if own:
            return replace(ConfinedTemplate(folder).render(words, watch), language=language)
        if name not in self._compiled:
            self._compiled[name] = MemoTemplate(folder)
        return replace(self._compiled[name].render(words), language=language)

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
