"""Two rulebooks asked the same cases: what they decide differently, or that they never do.

Questions are the same if id, kind and options are; any other question is one rulebook's own and
may be answered in any way. Compared are the verdict, the conclusions both want, and the duties
and drafts both have.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from michishirube.engine.case import Case
from michishirube.engine.evaluate import SOMEBODY, VERDICT
from michishirube.engine.form import Kind, Question, Ref
from michishirube.engine.network import Network
from michishirube.engine.rails import Answers, Rails, Translator
from michishirube.engine.rulebook import Rulebook
from michishirube.proof.encoding import Encoding, lay_out_all
from michishirube.proof.witness import Cases, case_of, replayed


@dataclass(frozen=True, slots=True)
class Difference:
    """Something two rulebooks decide differently.

    Attributes:
        about: the conclusion or duty; VERDICT for the verdict.
        case: the live answers of a complete case that shows it, for the first rulebook.
        one, other: what each makes of it: a value, or for a duty yes or no.
    """

    about: Ref
    case: Case
    one: str
    other: str


@dataclass(slots=True)
class Comparison:
    """Two rulebooks as clauses over the same answers."""

    encoding: Encoding
    network: Network
    duties: dict[Ref, int]
    rails: list[Rails]
    complete: int

    @classmethod
    def of(cls, one: Rulebook, other: Rulebook) -> Comparison:
        encoding = Encoding(one, beside=other)
        members = {group: encoding.members[group] for group in other.form.groups}
        network, duties = lay_out_all(other, members)
        answers = _shared(encoding, network, other)
        gates = encoding.gates
        complete = gates.all_of((encoding.answers.complete(gates), answers.complete(gates)))
        rails = Translator(network, gates).run(answers)
        return cls(encoding, network, duties, rails, complete)

    def differences(self, cases: Cases) -> Iterator[Difference]:
        """One difference for each thing that some complete case decides differently.

        Raises:
            TooTangledError: the solver gave up; nothing is shown to be the same.
        """
        for ref, mine, theirs in self._shared_things():
            gates = self.encoding.gates
            differ = [
                gates.differ(mine.get(value, gates.false), theirs.get(value, gates.false))
                for value in {**mine, **theirs}
            ]
            literals = (self.complete, self._here(ref), gates.any_of(differ))
            if cases.has(*literals):
                model = cases.smallest(self.encoding.answers, *literals) or frozenset()
                case, _ = replayed(
                    self.encoding, case_of(self.encoding, self.encoding.answers, model)
                )
                yield Difference(ref, case, _holding(mine, model), _holding(theirs, model))

    def _here(self, ref: Ref) -> int:
        group = self.encoding.book.group_of(ref.id)
        if group is None:
            return self.encoding.gates.true
        return self.encoding.answers.present[Ref(group, ref.party)]

    def _shared_things(self) -> Iterator[tuple[Ref, dict[str, int], dict[str, int]]]:
        """Verdict, conclusions, duties and drafts of both, of the case or of the first party."""
        encoding, other = self.encoding, self.network.book
        mine_of = encoding.translator.by_value
        theirs_of = Translator(self.network, encoding.gates).by_value
        yield (
            VERDICT,
            mine_of(encoding.network.roots[0], encoding.rails),
            theirs_of(self.network.roots[0], self.rails),
        )
        for id_ in encoding.book.wants:
            if id_ in other.wants and encoding.book.group_of(id_) == other.group_of(id_):
                ref = self._place(id_)
                yield (
                    ref,
                    mine_of(encoding.cases_of(ref), encoding.rails),
                    theirs_of(self.network.conclusion(ref), self.rails),
                )
        for id_ in encoding.book.applying:
            if id_ in other.applying and encoding.book.group_of(id_) == other.group_of(id_):
                ref = self._place(id_)
                mine = encoding.rails[encoding.duties[ref]].yes
                yield ref, _yes_or_no(mine), _yes_or_no(self.rails[self.duties[ref]].yes)

    def _place(self, id_: str) -> Ref:
        return next(ref for ref in self.encoding.network.places_of(id_) if ref.party != SOMEBODY)


def _yes_or_no(literal: int) -> dict[str, int]:
    return {"yes": literal, "no": -literal}


def _holding(by_value: dict[str, int], model: frozenset[int]) -> str:
    return next((value for value, literal in by_value.items() if literal in model), "")


def _shared(encoding: Encoding, network: Network, other: Rulebook) -> Answers:
    """The first rulebook's answers for the second one, with variables for what is its own."""
    mine = encoding.answers
    answers = Answers(present=mine.present, full=mine.full)
    for ref in network.order:
        question = other.questions[ref.id]
        if question.kind is Kind.PARTIES:
            continue
        asked = mine.asked.get(ref)
        if asked is not None and _same(asked.domain.question, question):
            answers.asked[ref] = asked
        else:
            answers.asked[ref] = encoding.new_answer(ref, other)
    return answers


def _same(one: Question, other: Question) -> bool:
    options = [option.value for option in one.options]
    return (
        one.kind is other.kind
        and one.group == other.group
        and options == [option.value for option in other.options]
    )
