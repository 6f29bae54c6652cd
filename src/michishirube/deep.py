"""The deep check of a pack: memos of every outcome, and rules broken to see who notices."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from michishirube.engine.assess import assess_replay
from michishirube.engine.form import Form, Ref
from michishirube.engine.interview import Interview
from michishirube.engine.rulebook import Rulebook, in_force
from michishirube.formfile.casefile import Example, read_example
from michishirube.formfile.casewriter import digest_of
from michishirube.formfile.problems import Problem, Spot
from michishirube.library import Library
from michishirube.memo.printing import Printer
from michishirube.memo.wording import Matter, memo_view
from michishirube.paths import fonts_dir, templates_dir
from michishirube.proof.compare import Comparison, Difference
from michishirube.proof.noticing import Noticed, Worked, notice_all
from michishirube.proof.outcomes import outcome_cases
from michishirube.proof.prove import books
from michishirube.proof.witness import Cases, TooTangledError
from michishirube.proving import witness_lines


def memo_problems(library: Library) -> Iterator[Problem]:
    """A memo for one case of each verdict and each value: what cannot be printed in it."""
    printer = Printer(templates_dir(), fonts_dir())
    for form in library.forms.values():
        for book in books(form):
            for about, value, case in outcome_cases(book):
                assessment = assess_replay(book, case, Interview(book).update(case))
                view = memo_view(
                    Matter(case, assessment, library.law, digest_of(case), library.glossary)
                )
                printer.pdf(view, form.template)
                for character in printer.unprintable(view, form.template):
                    what = f"{value} のメモに、印字できない文字「{character}」があります"
                    yield Problem(_spot(library, book.topic_of(about), about), what)


def broken_rules(library: Library) -> tuple[Noticed, tuple[Problem, ...]]:
    """Every rule broken in every way: what the worked cases with a source did not notice."""
    examples = [read_example(path, library.forms) for path in library.pack.examples]
    noticed = notice_all(
        pair for form in library.forms.values() for pair in _by_day(form, examples)
    )
    problems = []
    for survivor in noticed.survivors:
        about = survivor.mutant.about
        spot = _spot(library, survivor.mutant.book.topic_of(about), about)
        what = f"「{survivor.mutant.about}」の{survivor.mutant.what}と、どの検算例も気付きません"
        if survivor.shown_by is None:
            problems.append(Problem(spot, what, "違いがあるかどうかは証明しきれません"))
        else:
            problems.append(Problem(spot, what, _shown(library, survivor.shown_by)))
    return noticed, tuple(problems)


def _by_day(form: Form, examples: Sequence[Example]) -> Iterator[tuple[Rulebook, list[Worked]]]:
    """A consultation's rules with its worked cases of one day, day by day."""
    days: dict[date, list[Worked]] = {}
    for example in examples:
        if _counts(example, form):
            days.setdefault(example.case.as_of, []).append(_worked(example))
    if not days:
        yield next(iter(books(form))), []
    for day, worked in days.items():
        yield in_force(form, day), worked


def _worked(example: Example) -> Worked:
    expected = example.expected
    named = (*expected.conclusions, *expected.duties, *expected.no_duties)
    return Worked(example.case, frozenset(Ref(id_, party) for id_, party in named))


def _counts(example: Example, form: Form) -> bool:
    """A worked case of this consultation whose expectation comes from somewhere."""
    return example.case.consultation == form.id and bool(example.source.strip())


def _shown(library: Library, difference: Difference) -> str:
    form = library.forms[difference.case.consultation]
    lines = "；".join(witness_lines(form, difference.case))
    outcome = f"{difference.about.id} は {difference.one}（壊すと {difference.other}）"
    return f"気付く検算例：{lines} → {outcome}"


def decided_differently(new: Library, old: Library) -> Iterator[Problem]:
    """What two versions of a pack decide differently, each with a case that shows it.

    Compared are the consultations both have, on every day on which rules of either change.
    """
    for id_, form in new.forms.items():
        if id_ not in old.forms:
            yield Problem(_spot(new, "", id_), f"相談「{id_}」は、比べる相手の版にありません")
            continue
        for day in _days(form, old.forms[id_]):
            yield from _different(new, form, old.forms[id_], day)
    for id_ in old.forms:
        if id_ not in new.forms:
            yield Problem(_spot(old, "", id_), f"相談「{id_}」は、新しい版にありません")


def _days(one: Form, other: Form) -> list[date]:
    start = max(one.pack.covers_from, other.pack.covers_from)
    days = {book.as_of for form in (one, other) for book in books(form)}
    return sorted({max(day, start) for day in days})


def _different(new: Library, form: Form, old: Form, day: date) -> Iterator[Problem]:
    comparison = Comparison.of(in_force(form, day), in_force(old, day))
    with Cases(comparison.encoding) as cases:
        try:
            for difference in comparison.differences(cases):
                about = difference.about.id
                lines = "；".join(witness_lines(form, difference.case))
                change = f"{difference.other} から {difference.one} に変わります"
                topic = in_force(form, day).topic_of(about)
                yield Problem(
                    _spot(new, topic, about) if topic else _spot(new, "", form.id),
                    f"「{about}」が、{day} の規定で {change}",
                    f"例：{lines}",
                )
        except TooTangledError:
            what = f"「{form.id}」が同じかどうかは証明しきれません（込み入りすぎ）"
            yield Problem(_spot(new, "", form.id), what)


def _spot(library: Library, topic: str, id_: str) -> Spot:
    return library.pack.spots.get((topic, id_), Spot(str(library.pack.folder)))
