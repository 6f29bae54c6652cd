"""What can be shown about a pack: it reads and links, its citations exist, its worked cases hold.
The bundled fonts are compared with their digests too: printing trusts them.

Reading and linking find structure and citations (formfile, law); here the worked cases are
decided and compared with what they expect.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from michishirube.engine.assess import AssessError, Assessment, DutyResult, assess, rules_for
from michishirube.engine.form import Form, Ref, Verdict, Weight, When
from michishirube.engine.truth import Truth
from michishirube.formfile.casefile import Example, read_example
from michishirube.formfile.lessons import read_courses
from michishirube.formfile.packs import shown_name
from michishirube.formfile.problems import FormFileError, Problem, Spot
from michishirube.holding import holding
from michishirube.kept import Kept
from michishirube.library import Library
from michishirube.memo.errors import FontError
from michishirube.memo.fonts import MEND, verify_fonts
from michishirube.official import Mark, Official, is_official, without_judgements
from michishirube.paths import fonts_dir, templates_dir
from michishirube.training.agreement import course_problems, lesson_problems
from michishirube.training.catalogue import EXAMPLES
from michishirube.wording import headline


@dataclass(frozen=True, slots=True)
class Report:
    """The outcome of a check. It held if there is no problem."""

    forms: int
    examples: int
    problems: tuple[Problem, ...]
    official: Official
    lessons: int = 0
    drills: int = 0


def check_pack(
    library: Library,
    step: Callable[[Path], None] = lambda path: None,
    fonts: Path | None = None,
    kept: Kept | None = None,
    one_by_one: bool = False,
) -> Report:
    """Check a pack that reads and links.

    Args:
        step: told each worked case, for progress.
        fonts: the folder of fonts; by default that of the bundled ones.
        kept: which worked cases held before; without it all are decided.
        one_by_one: assess each worked case by itself, recalling none (slow, see `holding`).
    """
    problems = list(_fonts(fonts or fonts_dir()))
    for form in library.forms.values():
        problems += _templates(library, form)
    worked = _WorkedCases(library, kept or Kept(), one_by_one)
    official = Official()
    to_learn = _ToLearn(library.pack.folder)
    for path in library.pack.examples:
        step(path)
        try:
            content = path.read_bytes()
            to_learn.note(path, content)
            key = f"worked {hashlib.sha256(content).hexdigest()}"
            mark = worked.recalled(key)
            if mark is None:
                shown = shown_name(library.pack.folder, path)
                worked.examples.append((key, path, read_example(path, library.forms, shown)))
            else:
                official = official.with_one(mark)
        except FormFileError as error:
            problems += error.problems
    for mark, found in worked.decide():
        official = official.with_one(mark)
        problems += found
    problems += to_learn.problems()
    return Report(
        len(library.forms),
        len(library.pack.examples),
        tuple(problems),
        official,
        len(to_learn.lessons),
        len(to_learn.drills),
    )


def _fonts(folder: Path) -> Iterator[Problem]:
    try:
        for path, what in verify_fonts(folder):
            yield Problem(Spot(str(path)), what, MEND)
    except FontError as error:
        yield Problem(Spot(str(folder)), str(error))


def _templates(library: Library, form: Form) -> Iterator[Problem]:
    folder = templates_dir() / form.template
    if not folder.is_dir():
        known = sorted(path.name for path in templates_dir().iterdir() if path.is_dir())
        spot = Spot(f"{library.pack.folder}/consultations", path=form.id)
        yield Problem(
            spot, f"ひな形「{form.template}」がありません", "使えるのは " + "、".join(known)
        )


@dataclass(slots=True)
class _ToLearn:
    """The worked cases that are lessons or drill items, and the courses that name them.

    Seen by their text alone: most of them were found to hold before and are not read again.
    """

    folder: Path
    lessons: dict[str, Spot] = field(default_factory=dict)
    drills: dict[str, Spot] = field(default_factory=dict)

    def note(self, path: Path, content: bytes) -> None:
        for key, there in ((b"\nlesson:", self.lessons), (b"\ndrill:", self.drills)):
            if key in content:
                named = path.relative_to(self.folder / EXAMPLES).with_suffix("").as_posix()
                there[named] = Spot(shown_name(self.folder, path))

    def problems(self) -> list[Problem]:
        try:
            courses = read_courses(self.folder)
        except FormFileError as error:
            return list(error.problems)
        return sorted(course_problems(courses, self.lessons, self.drills))


@dataclass(slots=True)
class _WorkedCases:
    """Worked cases that have to be decided: all of a consultation at once.

    One that does not come to what it expects is assessed by itself, which says how.
    """

    library: Library
    kept: Kept
    one_by_one: bool
    examples: list[tuple[str, Path, Example]] = field(default_factory=list)

    def recalled(self, key: str) -> Mark | None:
        """The mark of a worked case that held before, under the same rules."""
        if self.one_by_one:
            return None
        match self.kept.get(key):
            case [str(id_), str(rules), str(mark)] if id_ in self.library.forms:
                if rules == self.kept.rules(self.library.forms[id_]):
                    return Mark.of(mark)
        return None

    def decide(self) -> Iterator[tuple[Mark, list[Problem]]]:
        """What becomes of each one that was not recalled, in their order."""
        all_of_them = [example for _, _, example in self.examples]
        held = set() if self.one_by_one else self._held(all_of_them)
        judged = [
            replace(one, case=without_judgements(one.case, self._form(one))) for one in all_of_them
        ]
        official = [is_official(self.library.pack.folder, path) for _, path, _ in self.examples]
        firm = self._held(
            [one for one, counts in zip(judged, official, strict=True) if counts and not one.miss]
        )
        for (key, _, example), less, counts in zip(self.examples, judged, official, strict=True):
            problems = [] if id(example) in held else list(_example(self._form(example), example))
            problems += self._to_learn(example)
            mark = Mark.NOT_OFFICIAL
            if counts:
                mark = Mark.for_one(example, not problems, id(less) in firm)
            if not problems:
                rules = self.kept.rules(self._form(example))
                self.kept.put(key, [example.case.consultation, rules, mark.value])
            yield mark, problems

    def _to_learn(self, example: Example) -> Iterator[Problem]:
        form = self._form(example)
        decidable = example.case.as_of >= form.pack.covers_from
        if decidable and (example.lesson or example.drill):
            yield from lesson_problems(form, example, assess(form, example.case))

    def _form(self, example: Example) -> Form:
        return self.library.forms[example.case.consultation]

    def _held(self, examples: Sequence[Example]) -> set[int]:
        """Which of them come to what they expect, by `id`."""
        together: dict[tuple[str, date], list[Example]] = {}
        for example in examples:
            case = example.case
            if case.as_of >= self._form(example).pack.covers_from:
                together.setdefault((case.consultation, case.as_of), []).append(example)
        return {
            id(example)
            for (id_, as_of), some in together.items()
            for example in holding(rules_for(self.library.forms[id_], as_of), some)
        }


def _example(form: Form, example: Example) -> Iterator[Problem]:
    try:
        assessment = assess(form, example.case)
    except AssessError as error:
        yield Problem(
            example.spot,
            f"基準日 {error.as_of} は {error.covers_from} より前です",
            "as_of を直してください",
        )
        return
    for what in (*_differences(example, assessment), *verdict_and_duties(assessment)):
        yield Problem(example.spot, what)


def verdict_and_duties(assessment: Assessment) -> Iterator[str]:
    """Design 2.6: conditional if and only if a must-duty before is still to do."""
    before = [duty for duty in assessment.duties if _stands_before(duty)]
    verdict = assessment.verdict
    if verdict.value is Verdict.CONDITIONAL and not before:
        may = [duty for duty in assessment.possible_duties if _stands_before(duty)]
        if not may:
            yield "結論は conditional ですが、実施前の必須の対応事項（must・before）がありません"
    if verdict.value is Verdict.PERMITTED and before:
        ids = "、".join(duty.ref.id for duty in before)
        yield f"結論は permitted ですが、実施前の必須の対応事項が残っています：{ids}"


def _stands_before(duty: DutyResult) -> bool:
    return duty.duty.weight is Weight.MUST and duty.duty.when is When.BEFORE


def _differences(example: Example, assessment: Assessment) -> Iterator[str]:
    expected = example.expected
    verdict = assessment.verdict
    if verdict.value is not expected.verdict:
        yield f"結論は {expected.verdict.value} のはずが {verdict.value.value} になりました"
    said = headline(assessment)
    if expected.headline and said != expected.headline:
        yield f"見出しは「{expected.headline}」のはずが「{said}」になりました"
    possible = {value.value for value in verdict.possible}
    if expected.verdict_possible and possible != set(expected.verdict_possible):
        yield (
            f"あり得る結論は {'、'.join(expected.verdict_possible)} のはずが "
            f"{'、'.join(sorted(possible))} になりました"
        )
    for (id_, party), values in expected.conclusions.items():
        result = assessment.conclusion(Ref(id_, party))
        name = _name(id_, party)
        if result is None:
            yield f"判断 {name} が結果にありません（相談の wants か当事者の id を確かめてください）"
        elif set(result.finding.possible) != set(values):
            yield (
                f"判断 {name} は {'、'.join(values)} のはずが "
                f"{'、'.join(result.finding.possible)} になりました"
            )
    applying = {(duty.ref.id, duty.ref.party) for duty in assessment.duties}
    possible_ids = {
        (duty.ref.id, duty.ref.party): duty.applies for duty in assessment.possible_duties
    }
    for id_, party in expected.duties:
        if (id_, party) not in applying:
            state = possible_ids.get((id_, party), Truth.NO).value
            yield f"対応事項 {_name(id_, party)} が生じるはずが {state} です"
    for id_, party in expected.no_duties:
        if (id_, party) in applying or (id_, party) in possible_ids:
            yield f"対応事項 {_name(id_, party)} は生じないはずです"
    yield from _drafts_differ(example, assessment)


def _drafts_differ(example: Example, assessment: Assessment) -> Iterator[str]:
    """By draft and part, whether it is printed as expected."""
    printed: dict[str, Truth] = {}
    for result in assessment.drafts:
        printed[result.draft.id] = result.applies
        printed |= {result.draft.place(part): truth for part, truth in result.parts}
    for id_ in example.expected.drafts:
        state = printed.get(id_, Truth.NO)
        if state is not Truth.YES:
            yield f"文案 {id_} が用いられるはずが {state.value} です"
    for id_ in example.expected.no_drafts:
        if id_ in printed:
            yield f"文案 {id_} は用いられないはずです"


def _name(id_: str, party: str | None) -> str:
    return f"{id_}@{party}" if party else id_
