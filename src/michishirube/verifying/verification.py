"""What a verification found: three checks, told apart, and who signed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from michishirube.comparing.comparison import Comparison
from michishirube.comparing.view import ComparedView
from michishirube.engine.case import Case
from michishirube.engine.truth import Truth
from michishirube.memo.intact import Alteration
from michishirube.memo.manifest import Manifest
from michishirube.memo.signing import Signature
from michishirube.phrase import joined, phrase

CheckId = Literal["intact", "rederives", "stands"]
TITLES: dict[CheckId, str] = {
    "intact": phrase("改変の有無"),
    "rederives": phrase("結論の再現"),
    "stands": phrase("今日の結論"),
}
QUESTIONS: dict[CheckId, str] = {
    "intact": phrase("作られたときのままか"),
    "rederives": phrase("収録した規則と回答から、同じ結論になるか"),
    "stands": phrase("今の法令パックでも、同じ結論になるか"),
}
SIGNS = {Truth.YES: "○", Truth.NO: "×", Truth.UNKNOWN: phrase("－")}
LIMIT = phrase(
    "照合値で分かるのは、作られた後に変えられたかどうかです。はじめから偽って作られたメモは"
    "見分けられません。誰が作ったかを確かめるには、電子署名が要ります。"
)
TRUST = phrase("証明書の持ち主と発行者が本物かどうかは、この端末だけでは確かめられません。")


@dataclass(frozen=True, slots=True)
class Check:
    """One of the three. UNKNOWN: it cannot be found out; `said` tells why.

    Attributes:
        details: what exactly differs, a line each.
    """

    id: CheckId
    holds: Truth
    said: str
    details: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Verification:
    """Everything found out about a memo.

    Attributes:
        shown: the file.
        case: its case, if it can be read.
        today: the day on which it has to stand.
        case_text: the case file it carries, if the case can be read.
        comparison, compared: the case then and now, where they can be set side by side and differ.
    """

    shown: str
    manifest: Manifest
    case: Case | None
    title: str
    today: date
    intact: Check
    rederives: Check
    stands: Check
    alterations: tuple[Alteration, ...] = ()
    comparison: Comparison | None = None
    compared: ComparedView | None = None
    signatures: tuple[Signature, ...] = ()
    case_text: str = ""

    @property
    def checks(self) -> tuple[Check, Check, Check]:
        return self.intact, self.rederives, self.stands

    @property
    def held(self) -> bool:
        """All three hold, and so does every signature."""
        held = [one.holds for one in self.checks] + [one.holds for one in self.signatures]
        return all(one is Truth.YES for one in held)


def signature_lines(found: Verification) -> tuple[str, ...]:
    """What there is to say of who signed, and what digests and signatures do not tell."""
    if not found.signatures:
        return (phrase("電子署名：なし"), LIMIT)
    lines = [
        phrase("{sign} {said}{signer}", sign=SIGNS[one.holds], said=one.said, signer=_signer(one))
        for one in found.signatures
    ]
    return (*lines, TRUST) if any(one.who for one in found.signatures) else tuple(lines)


def _signer(one: Signature) -> str:
    """Who signed when, as the certificate and the signer's clock say."""
    if not one.who:
        return ""
    said = [phrase("署名者：{who}", who=one.who)]
    said.append(
        phrase("自己署名の証明書") if one.own else phrase("発行者：{issuer}", issuer=one.issuer)
    )
    if one.when is not None:
        said.append(phrase("署名者の時計で {when:%Y-%m-%d %H:%M %Z}", when=one.when))
    if not one.timely:
        said.append(phrase("証明書の有効期間の外"))
    return phrase("（{said}）", said=joined("、", said))
