"""What cannot be opened as a memo: one message, and nothing of it is unpacked."""

import io
import json
import time
import zipfile
import zlib

import pikepdf
import pytest
from pikepdf import Name
from tests.memo import tampering as by
from tests.memo.tampering import carried, printed, tampered

from michishirube.memo.errors import MemoUnreadableError, PasswordError
from michishirube.memo.provenance import packed, unpacked
from michishirube.memo.reading_back import MAX_STREAM, open_memo, read_memo_file

AS_IT_IS = {"compress_streams": False, "stream_decode_level": pikepdf.StreamDecodeLevel.none}


def empty_pdf():
    target = io.BytesIO()
    pdf = pikepdf.new()
    pdf.add_blank_page()
    pdf.save(target)
    return target.getvalue()


def as_json(change):
    def rewritten(data):
        plain = json.loads(data)
        change(plain)
        return json.dumps(plain).encode()

    return by.rewrite("manifest.json", rewritten)


def bomb(pdf):
    """Some tens of kilobytes that would be more than is allowed."""
    packer = zlib.compressobj(9)
    parts = [packer.compress(bytes(1_000_000)) for _ in range(MAX_STREAM // 1_000_000 + 2)]
    carried(pdf, "case.yaml").write(b"".join(parts) + packer.flush(), filter=Name.FlateDecode)


def page_bomb(pdf):
    packer = zlib.compressobj(9)
    parts = [packer.compress(b" " * 1_000_000) for _ in range(MAX_STREAM // 1_000_000 + 2)]
    pdf.pages[0].Contents.write(b"".join(parts) + packer.flush(), filter=Name.FlateDecode)


def odd_filter(pdf):
    data = carried(pdf, "case.yaml").read_bytes()
    carried(pdf, "case.yaml").write(data.hex().encode() + b">", filter=Name.ASCIIHexDecode)


def two_faced(pdf):
    """One file for this program, another one for a viewer."""
    spec = pikepdf.NameTree(pdf.Root.Names.EmbeddedFiles)["case.yaml"]
    spec.EF.UF = pdf.make_stream(b"answers: {}")


def two_named(pdf):
    pikepdf.NameTree(pdf.Root.Names.EmbeddedFiles)["case.yaml"].UF = "memo.exe"


def many_files(pdf):
    for number in range(120):
        name = f"{number}.txt"
        pdf.attachments[name] = pikepdf.AttachedFileSpec(pdf, b"", filename=name)


def long_drawn(pdf):
    """Many pages that all draw the same, which is long."""
    pdf.pages[0].Contents = pdf.make_stream(b" " * 30_000_000)
    for _ in range(4):
        pdf.pages.append(pdf.pages[0])


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda: b"", "PDFではありません"),
        (lambda: b"consultation: use-a-list\n", "PDFではありません"),
        (lambda: b"%PDF-1.7\nnothing", "壊れているか"),
        (lambda: printed()[: len(printed()) // 2], "壊れているか"),
        (lambda: printed()[:-200], "壊れているか"),
        (empty_pdf, "道しるべのメモではありません"),
        (lambda: tampered(by.drop_file("manifest.json")), "道しるべのメモではありません"),
        (lambda: tampered(as_json(lambda p: p.update(version=2, program="9.9"))), "新しい版"),
        (lambda: tampered(as_json(lambda p: p.update(version="1"))), "目録"),
        (lambda: tampered(as_json(lambda p: p.update(format="other"))), "目録"),
        (lambda: tampered(as_json(lambda p: p.update(pages=[]))), "目録"),
        (lambda: tampered(as_json(lambda p: p.update(as_of="today"))), "目録"),
        (lambda: tampered(as_json(lambda p: p.pop("frame"))), "目録"),
        (lambda: tampered(as_json(lambda p: p.update(more=1))), "目録"),
        (lambda: tampered(as_json(lambda p: p["files"].update(a="b"))), "目録"),
        (lambda: tampered(as_json(lambda p: p["pack"].update(id="a\nb"))), "目録"),
        (lambda: tampered(by.rewrite("manifest.json", lambda _: b"[" * 100_000)), "目録"),
        (lambda: tampered(by.rewrite("manifest.json", lambda _: b"\xff\xfe")), "目録"),
        (lambda: tampered(bomb), "大きすぎるか"),
        (lambda: tampered(page_bomb), "壊れているか"),
        (lambda: tampered(odd_filter, **AS_IT_IS), "圧縮のしかた"),
        (lambda: tampered(two_faced), "形が違います"),
        (lambda: tampered(two_named), "形が違います"),
        (lambda: tampered(many_files), "多すぎます"),
        (lambda: tampered(long_drawn), "大きすぎます"),
    ],
)
def test_what_is_no_memo(make, said):
    with pytest.raises(MemoUnreadableError, match=said) as caught:
        open_memo(make(), "memo.pdf")
    message = str(caught.value)
    assert message.startswith("memo.pdf：")
    assert "\n" not in message


def test_a_password_is_asked_for():
    encryption = pikepdf.Encryption(user="秘密", owner="別", R=6)
    pdf = tampered(lambda _pdf: None, encryption=encryption)
    for wrong in ("", "ちがう"):
        with pytest.raises(PasswordError):
            open_memo(pdf, "memo.pdf", wrong)
    opened = open_memo(pdf, "memo.pdf", "秘密")
    assert opened.encrypted
    assert opened.files == open_memo(printed(), "memo.pdf").files


@pytest.mark.parametrize(
    "unit", [b"<00> ", b"/", b"(", b"[<00> ", b"/a ", b"/a 1 ", b"BT ", b"\\(", b"<00>"]
)
def test_no_content_keeps_the_reader_busy(unit):
    """What repeats is searched through once, not once from everywhere."""

    def fill(pdf):
        pdf.pages[0].Contents = pdf.make_stream(unit * (2_000_000 // len(unit)))

    data, began = tampered(fill), time.perf_counter()
    open_memo(data, "memo.pdf")
    assert time.perf_counter() - began < 10  # a second where it is quiet


@pytest.mark.parametrize("make", [lambda path: path.mkdir(), lambda path: None])
def test_a_file_that_cannot_be_read(tmp_path, make):
    make(tmp_path / "memo.pdf")
    with pytest.raises(MemoUnreadableError, match="読めません"):
        read_memo_file(tmp_path / "memo.pdf")


def zipped(*members, method=zipfile.ZIP_STORED):
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", method) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return target.getvalue()


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda: b"", "zip として読めません"),
        (lambda: b"PK\x03\x04nothing", "zip として読めません"),
        (lambda: zipped(("../pack.yaml", b"")), "ではない名前"),
        (lambda: zipped(("/pack.yaml", b"")), "ではない名前"),
        (lambda: zipped(("C:/pack.yaml", b"")), "ではない名前"),
        (lambda: zipped(("topics\\a.yaml", b"")), "ではない名前"),
        (lambda: zipped(("topics/../../a.yaml", b"")), "ではない名前"),
        (lambda: zipped(("pack.py", b"")), "ではない名前"),
        (lambda: zipped(("topics/", b"")), "ではない名前"),
        (lambda: zipped(("a/b/c/d/e.yaml", b"")), "ではない名前"),
        (lambda: zipped(("pack.yaml", b"1"), ("pack.yaml", b"2")), "二つあります"),
        (lambda: zipped(*((f"{n}.yaml", b"") for n in range(1_001))), "大きすぎます"),
        (lambda: zipped(("pack.yaml", bytes(16_000_001))), "大きすぎます"),
        (
            lambda: zipped(("pack.yaml", bytes(9_000)), method=zipfile.ZIP_DEFLATED),
            "圧縮や暗号化",
        ),
    ],
)
def test_what_is_no_pack(make, said):
    with pytest.raises(MemoUnreadableError, match=said):
        unpacked(make())


def test_a_pack_comes_back_as_it_went_in():
    files = {"pack.yaml": b"a", "topics/b-1_c.yaml": b""}
    data = packed(dict(reversed(files.items())))
    assert data == packed(files)
    assert unpacked(data) == files
