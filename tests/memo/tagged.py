"""Reads a tagged PDF back: what stands in which marked piece, and the tree over the pieces."""

import re
from dataclasses import dataclass, field
from io import BytesIO

import pikepdf

_SHOWS = {"Tj", "TJ", "'", '"'}
_PAINTS = {"S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Do"}


@dataclass
class Node:
    """An element as it stands in the file; a kid is a node or the (page, number) of a piece."""

    role: str
    alt: str
    attributes: dict
    kids: list = field(default_factory=list)

    def pieces(self):
        for kid in self.kids:
            yield from kid.pieces() if isinstance(kid, Node) else (kid,)

    def nodes(self):
        yield self
        for kid in self.kids:
            if isinstance(kid, Node):
                yield from kid.nodes()


@dataclass
class Tagged:
    """What is read: the tree, the words of each piece, and what was drawn outside of all."""

    root: Node
    words: dict[tuple[int, int], str]
    decoration: list[str]  # words in artifacts, a page each
    loose: list[str]  # operators that paint outside of any marked piece
    owners: dict[tuple[int, int], str]  # piece → role of its element by the parent tree

    def say(self, node):
        """The words under a node, pictures by their alternative text."""
        if node.alt:
            return f"［{node.alt}］"
        return "".join(
            self.say(kid) if isinstance(kid, Node) else self.words[kid] for kid in node.kids
        )


def read_tagged(data):
    with pikepdf.open(BytesIO(data)) as pdf:
        numbers = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
        tree = pdf.Root.StructTreeRoot
        read = Tagged(_node(tree.K, numbers), {}, [], [], {})
        for number, page in enumerate(pdf.pages):
            _read_page(page, number, read)
        nums = list(tree.ParentTree.Nums)
        count = len(pdf.pages)
        for page, owners in zip(nums[: 2 * count : 2], nums[1 : 2 * count : 2], strict=True):
            for mcid, owner in enumerate(owners):
                read.owners[int(page), mcid] = str(owner.S)[1:]
        assert [page.StructParents for page in pdf.pages] == [int(n) for n in nums[: 2 * count : 2]]
        for number, holder in zip(nums[2 * count :: 2], nums[2 * count + 1 :: 2], strict=True):
            assert holder.S == "/Form"  # a field of the form knows its element by this number
            assert holder.K.Obj.StructParent == number
        return read


def _node(element, pages):
    attributes = dict(element.A) if "/A" in element else {}
    node = Node(str(element.S)[1:], str(element.get("/Alt", "")), attributes)
    home = element.get("/Pg")
    kids = element.K if isinstance(element.K, pikepdf.Array) else [element.K]
    for kid in kids:
        if isinstance(kid, int):
            node.kids.append((pages[home.objgen], kid))
        elif kid.get("/Type") == "/MCR":
            node.kids.append((pages[kid.Pg.objgen], int(kid.MCID)))
        elif kid.get("/Type") == "/OBJR":
            assert kid.Obj.objgen in {one.objgen for one in kid.Pg.Annots}
        else:
            assert kid.P.objgen == element.objgen
            node.kids.append(_node(kid, pages))
    return node


def _read_page(page, number, read):
    texts = {str(name): _texts(font) for name, font in page.resources.Font.items()}
    font, stack, decoration = {}, [], ""
    for operands, operator in pikepdf.parse_content_stream(page):
        match str(operator):
            case "BDC":
                stack.append(operands[1].get("/MCID") if "/MCID" in operands[1] else operands[0])
                if "/MCID" in operands[1]:
                    piece = number, int(operands[1].MCID)
                    assert piece not in read.words
                    assert len([part for part in stack if isinstance(part, int)]) == 1
                    assert "/Artifact" not in stack
                    read.words[piece] = ""
            case "BMC":
                stack.append(str(operands[0]))
                assert not any(isinstance(part, int) for part in stack)
            case "EMC":
                stack.pop()
            case "Tf":
                font = texts[str(operands[0])]
            case name if name in _SHOWS:
                said = _said(operands[0], font)
                inside = [part for part in stack if isinstance(part, int)]
                if inside:
                    read.words[number, inside[0]] += said
                elif "/Artifact" in stack:
                    decoration += said
                else:
                    read.loose.append(f"{name} {said}")
            case name if name in _PAINTS and not stack:
                read.loose.append(name)
    assert not stack
    read.decoration.append(decoration)


def _said(shown, font):
    parts = shown if isinstance(shown, pikepdf.Array) else [shown]
    data = b"".join(bytes(part) for part in parts if isinstance(part, pikepdf.String))
    return "".join(font[data[at : at + 2]] for at in range(0, len(data), 2))


def _texts(font):
    rows = re.findall(rb"<([0-9A-F]{4})> <([0-9A-F]*)>", font.ToUnicode.read_bytes())
    return {
        bytes.fromhex(code.decode()): bytes.fromhex(text.decode()).decode("utf-16-be")
        for code, text in rows
    }
