"""Which of the Commission's questions and answers (Ｑ＆Ａ) a form may rest on: kept by hand.

The collection as a whole was not at hand when the pack was written. A number stands here only
because its text, or a reliable reference to it, was seen; the titles are our own words. The
index of provisions takes the table over, so that everything citable is in one file.
"""

from dataclasses import dataclass
from enum import Enum


class Seen(Enum):
    """How a question and its answer were seen."""

    ANSWER = "answer"  # the Commission's own text, question and answer
    PART = "part"  # the same, with a part of the answer left out
    SECOND_HAND = "second_hand"  # a lawyer's article of August 2023 says what it holds
    QUESTION_ONLY = "question_only"  # the answer was not seen: nothing may rest on it


@dataclass(frozen=True, slots=True)
class Question:
    """One numbered question: what it is about, and how it was seen."""

    number: str
    title: str
    seen: Seen


QUESTIONS = (
    Question("1-1", "特定の個人を識別できることの意味", Seen.SECOND_HAND),
    Question("1-4", "メールアドレスと個人情報", Seen.SECOND_HAND),
    Question("1-7", "統計情報と個人に関する情報", Seen.SECOND_HAND),
    Question("1-8", "学習済みパラメータと個人情報", Seen.ANSWER),
    Question("1-17", "統計情報と個人に関する情報", Seen.SECOND_HAND),
    Question("1-18", "他の情報との容易な照合", Seen.SECOND_HAND),
    Question("1-53", "委託元のデータベースを使う委託先の位置付け", Seen.ANSWER),
    Question("1-56", "委託と保有個人データ", Seen.SECOND_HAND),
    Question("7-37", "委託された業務以外の取扱いの例", Seen.PART),
    Question("7-41", "委託先の独自のデータとの突合", Seen.QUESTION_ONLY),
    Question("7-42", "独自のデータとの突合による項目の付加", Seen.QUESTION_ONLY),
    Question("7-43", "複数の委託元のデータによる統計情報の作成", Seen.ANSWER),
    Question("9-1", "本人の知り得る状態に置く方法", Seen.SECOND_HAND),
    Question("9-4", "安全管理措置として知り得る状態に置く事項", Seen.SECOND_HAND),
    Question("9-8", "開示の対象に含まれる本人以外の情報", Seen.SECOND_HAND),
    Question("9-19", "評価についての訂正等の請求", Seen.SECOND_HAND),
)
