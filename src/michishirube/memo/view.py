"""What a memo says, in words: the contract between wording and template.

Wording turns an assessment into a `MemoView`; a template arranges it and decides nothing.
Every field holds finished Japanese in the memo's tone (である), plain text without markup: it is
printed as it stands, whatever it contains. An empty string or tuple means "nothing to print".
No field is an id, a date object or a number still to be worded, except `VerdictView.kind` and
`HeaderView.issued`.

The order of the fields is the order of a 法務確認メモ: header, conclusion, summary, facts,
examination, actions, open matters, limits, provisions, answers.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

RelationLine = Literal["own", "other", "open", "barred"]
VerdictKind = Literal["permitted", "conditional", "not_permitted", "undetermined", "answered"]


@dataclass(frozen=True, slots=True)
class Field:
    """One header line, such as 作成日 or 宛先; `wide` takes the whole width, else half of it."""

    label: str
    value: str
    wide: bool = False


@dataclass(frozen=True, slots=True)
class HeaderView:
    """The top of page 1. Approval boxes are titles only: they are printed blank."""

    document: str  # the kind of paper: 法務確認メモ
    number: str  # 文書番号, also on later pages
    title: str  # 件名: the PDF's title, also on later pages
    organization: str
    author: str  # the PDF's author: 部署 and name
    issued: date | None = None  # the day of issue, for the PDF's properties
    classification: str = ""  # 取扱区分, printed as a mark: 社外秘
    provisional: str = ""  # the ribbon's wording: 暫定版
    fields: tuple[
        Field, ...
    ] = ()  # 文書番号, 作成日（西暦・和暦）, 基準日, 宛先 …, in printing order
    boxes: tuple[str, ...] = ()  # 起案, 法務担当, 法務部長, 個人情報管理責任者, 決裁者


@dataclass(frozen=True, slots=True)
class VerdictView:
    """The one box an executive reads alone. `kind` chooses sign and colour, nothing else."""

    kind: VerdictKind
    word: str  # 条件付き可
    headline: str  # one sentence
    notes: tuple[str, ...] = ()  # still possible verdicts, what holds it open


@dataclass(frozen=True, slots=True)
class KeyPoint:
    """A conclusion in one line for page 1."""

    title: str  # 提供先の位置付け（A社）
    conclusion: str  # 委託先（第三者に当たらない）


@dataclass(frozen=True, slots=True)
class Answered:
    """A conclusion of a consultation that classifies or lists, with what follows from it."""

    title: str
    answer: str
    actions: tuple[str, ...] = ()  # what has to be done because of it
    reason: str = ""  # where nothing has
    citations: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact as established; facts that follow each other on one basis stand together."""

    texts: tuple[str, ...]
    basis: str = ""  # プライバシーポリシー第3条（山田、2026年11月20日）; who judged, from what
    doubt: str = ""  # what a reader must not miss: 未確認, ヒアリング, 根拠の記載なし


@dataclass(frozen=True, slots=True)
class FactGroup:
    """Facts of one topic; of one party, or of several about whom the same was found."""

    title: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class RelatedParty:
    """A party of the relations picture, or several of which the same is said.

    `line` chooses how its arrow is drawn, nothing else: own (not a third party), other, open
    (not yet known), barred (must not be given).
    """

    name: str
    line: RelationLine
    place: str = ""  # 日本国内, 外国, 所在未確認
    said: str = ""  # what it is: 委託先（第三者に当たらない）
    also: str = ""  # 本人の同意による提供（取得済み）


@dataclass(frozen=True, slots=True)
class RelationsView:
    """関係図: who gives to whom. `text` says the same in words."""

    organization: str
    parties: tuple[RelatedParty, ...]
    text: str
    direction: Literal["to", "from"] = "to"  # the organization gives to the parties, or gets
    what: str = ""  # 渡す情報：個人データ
    person: str = ""  # 本人の同意：取得済み
    subject: str = "本人"  # whose data it is


@dataclass(frozen=True, slots=True)
class Opinion:
    """担当者意見: a person's view beside a derived conclusion. It never replaces it."""

    text: str
    by: str  # who and when: 法務部 山田（2026年11月22日）


@dataclass(frozen=True, slots=True)
class Issue:
    """One derived conclusion as 問い → 規範 → 当てはめ → 結論.

    What is the same for several parties is said once: the title names them all.
    """

    title: str  # 提供先の位置付け（A社、B社）
    question: str
    norm: str
    application: str  # sentences
    conclusion: str
    citations: str = ""  # 法第27条第5項第1号、ガイドライン通則編3-6-3
    notices: tuple[str, ...] = ()  # amendments not yet in force, unsettled points
    opinions: tuple[Opinion, ...] = ()
    review: str = ""  # 法律専門家による確認, where it is not the same for the whole memo
    decisive: str = ""  # 結論を左右する回答, by their numbers: 回答1、3～5（９参照）


@dataclass(frozen=True, slots=True)
class Action:
    """対応事項: one line with a check box."""

    text: str
    weight: str = ""  # 必須, 望ましい, 留意
    who: str = ""
    due: str = ""
    citations: str = ""


@dataclass(frozen=True, slots=True)
class Deadline:
    """A row of the calendar: a day by which something has to be done."""

    day: str  # 2027年1月4日（月）
    text: str
    who: str = ""
    counted: str = ""  # 2026年12月1日を1日目として30日


@dataclass(frozen=True, slots=True)
class OpenMatter:
    """Something not known: what it would decide, and whom to ask.

    `decides`: a conclusion or duty hangs on it; it is not only for the record.
    """

    text: str
    effects: tuple[str, ...] = ()  # one for each result: 「はい」なら → 結論は不可
    ask_whom: str = ""
    decides: bool = True


@dataclass(frozen=True, slots=True)
class Choice:
    """An answer to tick on the question sheet; `field` is what the PDF's form calls it."""

    label: str
    field: str


@dataclass(frozen=True, slots=True)
class SheetView:
    """質問票: the open questions of fact, and the fields of who answered and when."""

    questions: tuple["SheetQuestion", ...]
    who: str
    when: str


@dataclass(frozen=True, slots=True)
class SheetQuestion:
    """A question of fact for the people who know, to be answered on paper or on screen.

    `choices`: the answers to tick; none where the answer is written into `line`.
    """

    text: str
    why: str
    ask_whom: str
    choices: tuple[Choice, ...]
    several: bool  # any number of them may be ticked
    line: str  # field of the written answer
    basis: str  # field of the document that shows it
    decides: bool = True


@dataclass(frozen=True, slots=True)
class Turning:
    """分かれ目: one verdict that the case would come to, and what would have to be otherwise.

    `facts`: one entry for each way there.
    """

    ending: str  # 不可：根拠のない提供先があり、その提供先には渡せない。
    facts: tuple[str, ...]  # ①契約がある、かつ、②自社の目的には使わない


@dataclass(frozen=True, slots=True)
class Provision:
    """A row of the table of provisions."""

    label: str  # 法第27条第5項第1号
    caption: str = ""  # 第三者提供の制限
    used_for: str = ""  # where in the memo: 検討（2）（4）、実施前の対応


@dataclass(frozen=True, slots=True)
class Term:
    """用語: a term that the memo uses."""

    term: str
    text: str
    citations: str = ""


@dataclass(frozen=True, slots=True)
class Amendment:
    """An amendment that is promulgated and not in force, and which conclusions it touches."""

    title: str  # 委託先の義務
    dates: str  # 2026年7月17日公布、施行は遅くとも2028年7月16日まで
    text: str
    touches: str  # 検討（9）


@dataclass(frozen=True, slots=True)
class Unexamined:
    """A body of law, or a matter, that the memo does not examine."""

    title: str  # 労働法
    text: str


@dataclass(frozen=True, slots=True)
class Edition:
    """A source and the edition of it that the memo rests on."""

    title: str
    edition: str = ""  # 平成15年法律第57号、2026年7月17日現在
    note: str = ""  # 版は推定


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """A question as it was asked and answered."""

    number: str
    question: str
    answer: str


@dataclass(frozen=True, slots=True)
class AnswerGroup:
    """The answers of one topic, of one party where there are several."""

    title: str
    rows: tuple[AnswerRow, ...]


@dataclass(frozen=True, slots=True)
class DraftPart:
    """A passage of a ready text."""

    paragraphs: tuple[str, ...]
    heading: str = ""
    note: str = ""  # 〔確認後に残すか決める〕


@dataclass(frozen=True, slots=True)
class Draft:
    """別紙: a text ready to go out."""

    title: str
    parts: tuple[DraftPart, ...]
    to: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class MemoView:
    """A whole memo in words. Pages, numbers of sections and looks belong to the template."""

    header: HeaderView
    verdict: VerdictView
    key_points: tuple[KeyPoint, ...]
    overview: tuple[Answered, ...]  # in place of the key points, where the verdict is an answer
    summary: tuple[str, ...]  # 相談の概要, paragraphs
    relations: RelationsView | None  # None where nobody gives or gets anything
    facts: tuple[FactGroup, ...]
    review: str  # 法律専門家による確認, where it is the same for every topic
    issues: tuple[Issue, ...]
    conditions: tuple[Action, ...]  # 実施前の条件, for page 1: those of `before` that must be met
    when: tuple[str, str, str]  # 実施前, 実施中, 実施後, or the words of an answer
    before: tuple[Action, ...]
    during: tuple[Action, ...]
    after: tuple[Action, ...]
    deadlines: tuple[Deadline, ...]  # 期限の一覧, where there are several, by day
    open_matters: tuple[OpenMatter, ...]
    sheet: SheetView  # 質問票: of the open matters, those that are facts
    decisive: str  # 結論を左右する回答 of the verdict, by their numbers
    turnings: tuple[Turning, ...]  # 分かれ目
    possible: tuple[Action, ...]  # actions that open facts may yet call for
    risks: tuple[str, ...]  # 残るリスク
    limits: tuple[str, ...]  # 射程・留保: dates, versions, review status
    amendments: tuple[Amendment, ...]
    unexamined: tuple[Unexamined, ...]
    provisions: tuple[Provision, ...]
    terms: tuple[Term, ...]
    sources: tuple[Edition, ...]  # editions of the Act, guidelines and Q&A relied on
    sources_note: str
    answers: tuple[AnswerGroup, ...]
    attachments: tuple[str, ...]
    drafts: tuple[Draft, ...]  # 別紙, each on a page of its own
    pack: str  # footer: 法令パック「個人情報保護法」1.0.0（法令基準日 2026年7月17日）
    digest: str  # footer: 案件 3f2a9c81
    reservation: str  # footer: the closing reservation, one sentence
