"""Generated consultations of any size on which every proof succeeds: for growth."""

from dataclasses import replace

from building import ask, conclude, make_form, oblige, topic

from michishirube.engine.condition import parse_condition
from michishirube.engine.form import Verdict, VerdictCase, When

EACH = 8
"""Questions of a topic."""


def consultation(questions):
    """Topics that rest on the one before; every third one is asked of each recipient."""
    count = max(questions // EACH, 3)
    own = [n for n in range(count) if n % 3 != 2]
    of_party = [n for n in range(count) if n % 3 == 2]
    topics = [_topic(n, before) for n, before in zip(own, [None, *own], strict=False)]
    topics += [
        _topic(n, b, "recipients") for n, b in zip(of_party, [None, *of_party], strict=False)
    ]
    topics.append(_whole("party", of_party, "recipients"))
    topics.append(_whole("own", own))
    verdict = (
        ("not_permitted", "own is bad or any recipients: party is bad"),
        ("conditional", "own is open or any recipients: party is open"),
        ("permitted", None),
    )
    form = make_form(*topics)
    cases = tuple(
        VerdictCase(Verdict(value), value, parse_condition(when) if when else None, "", ("act:1",))
        for value, when in verdict
    )
    return replace(form, verdict=cases)


def _topic(n, before, each=None):
    """Eight questions of several kinds, two conclusions, a duty during."""
    q = [f"t{n}_{k}" for k in range(EACH)]
    asked = [
        *(ask(id_) for id_ in q[:5]),
        ask(q[5], "choice", "u v w"),
        ask(q[6], "number"),
        ask(q[7], "judgement"),
    ]
    rest = f" and not first{before} is wrong" if before is not None else ""
    first = conclude(
        f"first{n}",
        f"wrong when {q[0]} and not {q[1]}",
        f"pending when {q[2]} and {q[5]} is u{rest}",
        f"judged when {q[7]} and not {q[0]}",
        "fine",
    )
    second = conclude(
        f"second{n}",
        f"large when {q[6]} >= 1000 and first{n} is fine",
        f"shared when {q[3]} and not {q[4]}",
        f"apart when {q[5]} is v or {q[4]}",
        "usual",
    )
    duty = oblige(f"keep{n}", f"second{n} is large or {q[1]}", when=When.DURING)
    return topic(
        *map(_cited, (*asked, first, second)),
        replace(duty, cite=("act:1",)),
        id_=f"t{n}",
        each=each,
    )


def _whole(id_, numbers, each=None):
    """What the topics come to, and the duty before that goes with it."""
    bad = " or ".join(f"first{n} is wrong" for n in numbers)
    still = " or ".join(f"first{n} is pending" for n in numbers)
    duty = oblige(f"do_{id_}", f"{id_} is open", when=When.BEFORE)
    return topic(
        _cited(conclude(id_, f"bad when {bad}", f"open when {still}", "good")),
        replace(duty, cite=("act:1",)),
        id_=f"whole_{id_}",
        each=each,
    )


def _cited(item):
    """Each case of a conclusion on an authority of its own."""
    if not hasattr(item, "cases"):
        return item
    cases = tuple(replace(one, cite=(f"act:{n}",)) for n, one in enumerate(item.cases, 1))
    return replace(item, cases=cases)
