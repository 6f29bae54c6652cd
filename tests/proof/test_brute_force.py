"""The proofs say just what trying every complete case says: no more, no less."""

from itertools import combinations, islice

from building import DAY
from hypothesis import HealthCheck, assume, given, settings
from tiny_forms import MOST_CASES, complete_cases, tiny_forms, values_of

from michishirube.engine.assess import assess
from michishirube.engine.evaluate import Evaluator, Facts
from michishirube.engine.form import Kind, Ref, Verdict
from michishirube.engine.replay import listed_in, look_up
from michishirube.engine.rulebook import in_force, places
from michishirube.engine.truth import Truth
from michishirube.proof.encoding import Encoding
from michishirube.proof.findings import Proof
from michishirube.proof.prove import prove

CHECKED = (Proof.NO_GAP, Proof.NO_OVERLAP, Proof.NO_DEAD_QUESTION, Proof.NO_CONTRADICTION)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(tiny_forms())
def test_proofs_agree_with_trying_every_case(form):
    book = in_force(form, DAY)
    most_parties = len(Encoding(book).members.get("g", ()))
    assume(most_parties <= 3)
    cases = list(islice(complete_cases(form, most_parties), MOST_CASES + 1))
    assume(len(cases) <= MOST_CASES)
    tried = [(case, assess(form, case)) for case in cases]
    found = {
        (one.proof, one.about, one.detail) for one in prove(book).refuted if one.proof in CHECKED
    }
    assert found == set(by_trying(form, tried))


def by_trying(form, tried):
    yield from never_fired(form, tried)
    yield from idle_answers(form, tried)
    yield from contradictions(form, [assessment for _, assessment in tried])


def never_fired(form, tried):
    """Cases that decide nothing in any complete case, also of conclusions nobody wants."""
    fired = set()
    for case, _ in tried:
        for about, index in fired_in(form, case):
            fired.add((about, index))
    ruled = {rule.id: rule.cases for topic in form.topics for rule in topic.conclusions}
    for about, cases in {**ruled, form.id: form.verdict}.items():
        for index in range(len(cases)):
            if (about, index) not in fired:
                yield Proof.NO_OVERLAP, about, str(index)
    applied = {id_ for case, _ in tried for id_ in applied_in(form, case)}
    for id_ in in_force(form, DAY).applying:
        if id_ not in applied:
            about, _, part = id_.partition("/")
            yield Proof.NO_OVERLAP, about, f"applies {part}".strip()


def applied_in(form, case):
    """The duties, drafts and parts of drafts that apply."""
    decided = in_full(form, case)
    for id_ in in_force(form, DAY).applying:
        if any(decided.duty(ref).step.truth is Truth.YES for ref in decided.places_of(id_)):
            yield id_


def fired_in(form, case):
    decided = in_full(form, case)
    yield form.id, decided.verdict().looked_at[-1].index
    for topic in form.topics:
        for rule in topic.conclusions:
            for ref in decided.places_of(rule.id):
                finding = decided.conclusion(ref)
                assert finding.decided  # no gap
                yield rule.id, finding.looked_at[-1].index


def in_full(form, case):
    """What the evaluator makes of every answer, asked for or not."""
    book, facts = in_force(form, DAY), Facts()
    for ref in places(book, {id_: listed_in(case, id_).parties for id_ in form.groups}):
        look_up(book, case, ref, facts)
    return Evaluator(book, facts)


def shown(form, case):
    """What a person sees of a complete case."""
    decided = in_full(form, case)
    fired = form.verdict[decided.verdict().looked_at[-1].index]
    seen = [(fired.value, fired.headline, fired.cite)]
    book = in_force(form, DAY)
    for id_ in form.wants:
        for ref in decided.places_of(id_):
            one = book.conclusions[id_].cases[decided.conclusion(ref).looked_at[-1].index]
            seen.append((ref, one.value, one.cite))
    seen += [
        (ref, decided.duty(ref).step.truth)
        for id_ in book.applying
        for ref in decided.places_of(id_)
    ]
    return seen


def idle_answers(form, tried):
    for topic in form.topics:
        for question in topic.questions:
            yield from idle_answers_to(form, question, tried)


def idle_answers_to(form, question, tried):
    contexts, asked = {}, False
    for case, assessment in tried:
        asked = asked or question.id in {ref.id for ref in assessment.visited}
        context, value = split(question, case)
        if value is not None:
            contexts.setdefault(context, {})[value] = shown(form, case)

    def differ(one, other):
        pairs = ((results[one], results[other]) for results in contexts.values())
        return asked and any(before != after for before, after in pairs)

    idle, lively = [], False
    for name, pairs in changes(question):
        if any(differ(*pair) for pair in pairs):
            lively = True
        else:
            idle.append(name)
    if not lively:
        yield Proof.NO_DEAD_QUESTION, question.id, ""
    if question.kind not in (Kind.NUMBER, Kind.DATE, Kind.TEXT):
        for name in idle:
            yield Proof.NO_DEAD_QUESTION, question.id, name


def split(question, case):
    """A case without one answer (of the first party, if a party's), and that answer."""
    own = {id_: answer.value for id_, answer in case.answers.items()}
    parties = [
        {id_: answer.value for id_, answer in party.answers.items()}
        for group in case.parties.values()
        for party in group.parties
    ]
    of = own if question.group is None else (parties[0] if parties else {})
    value = of.pop(question.id, None)
    return str((own, parties)), value


def changes(question):
    """The changes of an answer that are spoken of by name, each with what it may mean."""
    values = values_of(question)
    if question.kind is Kind.MANY:
        for option in question.options:
            if option.same_as is None:
                without = [some for some in values if option.value not in some]
                pairs = [(some, with_option(question, some, option)) for some in without]
                yield f"{option.value} の有無", pairs
        return
    same = {option.value: option.same_as or option.value for option in question.options}
    for one, other in combinations(values, 2):
        if same.get(one, one) != same.get(other, other):
            yield f"{one} と {other}", [(one, other)]


def with_option(question, some, option):
    return tuple(o.value for o in question.options if o.value in some or o is option)


def contradictions(form, assessments):
    """Duties that exclude each other, and verdicts that do not fit what is still to do."""
    verdicts = {case.value for case in form.verdict}
    for assessment in assessments:
        duties = {duty.ref for duty in assessment.duties}
        value = assessment.verdict.value
        for one, other in combinations(sorted(duties, key=str), 2):
            together = {one.id, other.id} == {"d0", "d1"}
            if together and (None in (one.party, other.party) or one.party == other.party):
                yield Proof.NO_CONTRADICTION, "d1", "d0"
        if value is Verdict.CONDITIONAL and not duties:
            yield Proof.NO_CONTRADICTION, form.id, "conditional"
        listing = value is Verdict.ANSWERED and Verdict.CONDITIONAL not in verdicts
        if value in (Verdict.PERMITTED, Verdict.ANSWERED) and not listing:
            for ref in duties:
                assert isinstance(ref, Ref)
                yield Proof.NO_CONTRADICTION, ref.id, value.value
