"""What can be shown about a pack: it reads and links, its citations exist, its worked cases hold.
The bundled fonts are compared with their digests too: printing trusts them.

Reading and linking find structure and citations (formfile, law); here the worked cases are
decided and compared with what they expect.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from michishirube.engine.assess import (
    AssessError,
    Assessment,
    DutyResult,
    assess_replay,
    rules_for,
)
from michishirube.engine.case import Case
from michishirube.engine.form import Form, Ref, Verdict, Weight, When
from michishirube.engine.interview import Interview
from michishirube.engine.truth import Truth
from michishirube.formfile.casefile import Example, read_example
from michishirube.formfile.packs import shown_name
from michishirube.formfile.problems import FormFileError, Problem, Spot
from michishirube.library import Library
from michishirube.memo.errors import FontError
from michishirube.memo.fonts import MEND, verify_fonts
from michishirube.official import Official, is_official
from michishirube.paths import fonts_dir, templates_dir
from michishirube.wording import headline


@dataclass(frozen=True, slots=True)
class Report:
    """The outcome of a check. It held if there is no problem."""

    forms: int
    examples: int
    problems: tuple[Problem, ...]
    official: Official


def check_pack(
    library: Library,
    step: Callable[[Path], None] = lambda path: None,
    fonts: Path | None = None,
) -> Report:
    """Check a pack that reads and links. `step` is told each worked case, for progress.

    `fonts` is the folder of fonts; by default that of the bundled ones.
    """
    problems = list(_fonts(fonts or fonts_dir()))
    for form in library.forms.values():
        problems += _templates(library, form)
    decided = _Decided(library)
    official = Official()
    for path in library.pack.examples:
        step(path)
        shown = shown_name(library.pack.folder, path)
        try:
            example = read_example(path, library.forms, shown)
            different = list(_example(decided, example))
            problems += different
            if is_official(library.pack.folder, path):
                form, held = library.forms[example.case.consultation], not different
                official = official.with_one(example, form, held, decided.holds(example))
        except FormFileError as error:
            problems += error.problems
    return Report(len(library.forms), len(library.pack.examples), tuple(problems), official)


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
class _Decided:
    """Decides worked cases; those with the same rules and parties share one layout."""

    library: Library
    _interviews: dict[object, Interview] = field(default_factory=dict)

    def assess(self, case: Case) -> Assessment:
        """
        Raises:
            AssessError: the date lies before the rules begin.
        """
        form = self.library.forms[case.consultation]
        parties = tuple(
            (group, *(party.id for party in case.listed(group).parties)) for group in form.groups
        )
        key = (form.id, case.as_of, parties)
        if key not in self._interviews:
            self._interviews[key] = Interview(rules_for(form, case.as_of))
        interview = self._interviews[key]
        return assess_replay(interview.book, case, interview.update(case))

    def holds(self, example: Example) -> Callable[[Case], bool]:
        """Whether a case comes to what an example expects."""
        return lambda case: not any(_differences(example, self.assess(case)))


def _example(decided: _Decided, example: Example) -> Iterator[Problem]:
    try:
        assessment = decided.assess(example.case)
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


def _name(id_: str, party: str | None) -> str:
    return f"{id_}@{party}" if party else id_
