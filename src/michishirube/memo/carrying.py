"""Put into a finished PDF what the memo carries, with a manifest of it and of its pages."""

from __future__ import annotations

import io
import zlib
from collections.abc import Mapping
from typing import Final

from pikepdf import Array, Dictionary, Name, ObjectStreamMode, Pdf, String

from michishirube.memo.looks import frame_digest, looks
from michishirube.memo.manifest import PageDigests, manifest_of, to_json
from michishirube.memo.provenance import ASSESSMENT, CASE, MANIFEST, PACK, WORDS, Provenance, sha256

_KINDS: Final = {  # name → media type, relationship (PDF/A-3, ISO 32000-2 7.11.3), description
    CASE: ("application/yaml", "Source", "案件ファイル：このメモのもとになった回答"),
    PACK: ("application/zip", "Data", "法令パック：この相談に使った規則"),
    ASSESSMENT: ("application/json", "Data", "検討結果：結論、判断、対応事項"),
    WORDS: ("text/plain", "Alternative", "各ページの文字"),
    MANIFEST: ("application/json", "Supplement", "照合の目録"),
}
_PAGE_END = "\n\f\n"


def carried(pdf: bytes, origin: Provenance) -> bytes:
    """The same pages with everything the memo rests on inside. The same memo, the same bytes."""
    target = io.BytesIO()
    with Pdf.open(io.BytesIO(pdf)) as opened:
        carry(opened, origin)
        opened.save(target, deterministic_id=True, object_stream_mode=ObjectStreamMode.generate)
    return target.getvalue()


def carry(pdf: Pdf, origin: Provenance) -> None:
    """Embed what the memo rests on, and the manifest. Afterwards the pages stay as they are."""
    pages = looks(pdf)
    words = _PAGE_END.join(page.words for page in pages)
    files = {**origin.files, WORDS: words.encode("utf-8", "replace")}
    digests = tuple(PageDigests(page.look, sha256(encoded(page.words))) for page in pages)
    manifest = to_json(manifest_of(origin, files, digests, frame_digest(pdf)))
    _embed(pdf, {**files, MANIFEST: manifest})


def encoded(words: str) -> bytes:
    """A page's words as they are digested."""
    return words.encode("utf-8", "replace")


def pages_said(data: bytes) -> list[str]:
    """The words of each page, out of the file that keeps them."""
    return data.decode("utf-8", "replace").split(_PAGE_END)


def _embed(pdf: Pdf, files: Mapping[str, bytes]) -> None:
    """Name tree and associated files, as PDF/A-3 asks; no dates: the same memo, the same bytes."""
    names, listed = Array(), Array()
    for name, data in sorted(files.items()):
        media, relationship, said = _KINDS[name]
        stream = pdf.make_stream(
            zlib.compress(data),
            Filter=Name.FlateDecode,
            Type=Name.EmbeddedFile,
            Subtype=Name("/" + media),
            Params=Dictionary(Size=len(data)),
        )
        spec = pdf.make_indirect(
            Dictionary(
                Type=Name.Filespec,
                F=String(name),
                UF=String(name),
                Desc=String(said),
                AFRelationship=Name("/" + relationship),
                EF=Dictionary(F=stream, UF=stream),
            )
        )
        names.append(String(name))
        names.append(spec)
        listed.append(spec)
    known = pdf.Root.get("/Names")
    tree = known if isinstance(known, Dictionary) else Dictionary()
    tree.EmbeddedFiles = pdf.make_indirect(Dictionary(Names=names))
    pdf.Root.Names = tree
    pdf.Root.AF = listed
