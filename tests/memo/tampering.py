"""What somebody may do to a memo: each a change of an opened PDF, and a way to apply it."""

import io
import zlib
from collections.abc import Callable
from functools import cache

import pikepdf
from pikepdf import Array, Dictionary, Name, NameTree, Pdf
from tests.e2e.printed import memo_pdf
from tests.packs.opened import opened

from michishirube.memo.provenance import packed, unpacked

Change = Callable[[Pdf], object]


@cache
def printed(example: str = "permitted") -> bytes:
    """The memo of a worked case of the small pack."""
    return memo_pdf(opened(example))


def tampered(change: Change, pdf: bytes | None = None, **saving: object) -> bytes:
    """A memo with a change, stored anew."""
    target = io.BytesIO()
    with Pdf.open(io.BytesIO(pdf or printed())) as reader:
        change(reader)
        reader.save(target, **saving)
    return target.getvalue()


def carried(pdf: Pdf, name: str) -> pikepdf.Stream:
    return NameTree(pdf.Root.Names.EmbeddedFiles)[name].EF.F


def rewrite(name: str, change: Callable[[bytes], bytes]) -> Change:
    """Change an embedded file."""

    def apply(pdf: Pdf) -> None:
        stream = carried(pdf, name)
        stream.write(zlib.compress(change(stream.read_bytes())), filter=Name.FlateDecode)

    return apply


def replace(name: str, old: str, new: str) -> Change:
    """Change words in an embedded file."""

    def change(data: bytes) -> bytes:
        assert old.encode() in data
        return data.replace(old.encode(), new.encode(), 1)

    return rewrite(name, change)


def repack(inner: str, old: str, new: str) -> Change:
    """Change words in a file of the pack."""

    def change(data: bytes) -> bytes:
        files = unpacked(data)
        before = files[inner].decode()
        assert old in before
        return packed({**files, inner: before.replace(old, new, 1).encode()})

    return rewrite("pack.zip", change)


def drop_file(name: str) -> Change:
    def apply(pdf: Pdf) -> None:
        del NameTree(pdf.Root.Names.EmbeddedFiles)[name]

    return apply


def redraw(page: int, change: Callable[[bytes], bytes]) -> Change:
    """Change what a page draws."""

    def apply(pdf: Pdf) -> None:
        streams = pdf.pages[page].Contents
        stream = streams[0] if isinstance(streams, Array) else streams
        before = stream.read_bytes()
        after = change(before)
        assert after != before
        stream.write(after)

    return apply


def turn_longest_word(content: bytes) -> bytes:
    """The same characters of the same font, two of them the other way round."""
    words = [part.split(b">")[0] for part in content.split(b"<")[1:]]
    longest = max((word for word in words if len(word) >= 12), key=len)
    turned = longest[4:8] + longest[:4] + longest[8:]
    return content.replace(b"<" + longest + b">", b"<" + turned + b">", 1)


def note_on(page: int) -> Change:
    """A patch over a page, as a commenting program lays it."""

    def apply(pdf: Pdf) -> None:
        note = Dictionary(
            Type=Name.Annot, Subtype=Name.FreeText, Rect=Array([50, 500, 300, 540]), Contents="可"
        )
        pdf.pages[page].Annots = Array([pdf.make_indirect(note)])

    return apply


def write_beside(page: int) -> Change:
    """A word in a font that the memo does not have."""

    def apply(pdf: Pdf) -> None:
        font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
        pdf.pages[page].Resources.Font.F9 = pdf.make_indirect(font)
        pdf.pages[page].contents_add(b"BT /F9 12 Tf 100 500 Td (not) Tj ET")

    return apply


def swap(first: int, second: int) -> Change:
    def apply(pdf: Pdf) -> None:
        one, other = pdf.pages[first].obj, pdf.pages[second].obj
        pages = [page.obj for page in pdf.pages]
        pages[first], pages[second] = other, one
        for number, page in enumerate(pages):
            pdf.pages[number] = pikepdf.Page(page)

    return apply


def remove(page: int) -> Change:
    def apply(pdf: Pdf) -> None:
        del pdf.pages[page]

    return apply


def repeat(page: int) -> Change:
    def apply(pdf: Pdf) -> None:
        pdf.pages.insert(page, pdf.pages[page])

    return apply


def other_letters(pdf: Pdf) -> None:
    """Two of the glyphs of a font change places: the codes on the page stay as they are."""
    font = next(iter(pdf.pages[0].Resources.Font.values()))
    table = font.DescendantFonts[0].CIDToGIDMap
    numbers = table.read_bytes()
    table.write(numbers[:2] + numbers[4:6] + numbers[2:4] + numbers[6:])


def crop(pdf: Pdf) -> None:
    pdf.pages[0].CropBox = Array([0, 0, 595, 400])


def hide(pdf: Pdf) -> None:
    """A layer that is switched off."""
    layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name="layer"))
    pdf.Root.OCProperties = Dictionary(
        OCGs=Array([layer]), D=Dictionary(OFF=Array([layer]), Order=Array([layer]))
    )


def act(pdf: Pdf) -> None:
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS="app.alert('可');")


def rename_bookmark(pdf: Pdf) -> None:
    with pdf.open_outline() as outline:
        outline.root[0].title = "結論：可"


def tell_otherwise(pdf: Pdf) -> None:
    """Other words for those who have the memo read out."""
    for one in pdf.objects:
        if isinstance(one, Dictionary) and "/Alt" in one:
            one.Alt = "承認済み"
            return
    raise AssertionError("nothing has an alternative text")


def hide_title(pdf: Pdf) -> None:
    """Changes one word inside a dictionary inside the catalog."""
    pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=False)


def retitle(pdf: Pdf) -> None:
    pdf.docinfo.Title = "別の件名"


def attach(pdf: Pdf) -> None:
    pdf.attachments["more.txt"] = pikepdf.AttachedFileSpec(pdf, b"more", filename="more.txt")


CHANGED_WORD = redraw(0, turn_longest_word)
CHANGED_LAST_PAGE = redraw(-1, turn_longest_word)
