"""Does the installed pack still decide a memo's case the same, on the memo's day and today?"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from michishirube.as_json import assessment_json
from michishirube.comparing.comparison import Side
from michishirube.engine.assess import AssessError, assess
from michishirube.engine.case import Case
from michishirube.engine.form import Form
from michishirube.engine.truth import Truth
from michishirube.formfile.casefile import read_case_text
from michishirube.formfile.packs import deciding_files
from michishirube.formfile.problems import FormFileError
from michishirube.library import Library
from michishirube.memo.manifest import Manifest
from michishirube.memo.provenance import CASE
from michishirube.memo.reading_back import OpenedMemo
from michishirube.phrase import joined, phrase
from michishirube.verifying.decided import decides_the_same, differences
from michishirube.verifying.verification import Check
from michishirube.wording import long_date, plain


@dataclass(frozen=True, slots=True)
class Standing:
    """`differing`: the case as it is decided now, where that is not the same."""

    check: Check
    case: Case | None = None
    differing: Side | None = None


def standing(library: Library, memo: OpenedMemo, said: object, today: date) -> Standing:
    """
    Args:
        said: the assessment that the memo carries, as JSON.
    """
    manifest = memo.manifest
    form = library.forms.get(manifest.consultation)
    if manifest.pack.id != library.pack.pack.id or form is None:
        return _no(
            phrase(
                "この相談（{consultation}）は、今の法令パックにはありません。",
                consultation=manifest.consultation,
            )
        )
    text = memo.files.get(CASE)
    if text is None:
        return _unknown(phrase("案件ファイルが収録されていないため、確かめられません。"))
    try:
        case = read_case_text(text.decode("utf-8"), library.forms, CASE)
    except UnicodeDecodeError:
        return _unknown(phrase("収録されている案件ファイルが壊れています。"))
    except FormFileError as error:
        said_now = phrase("回答が、今の法令パックの質問と合いません。質問が変わっています。")
        return _no(said_now, *str(error).splitlines())
    changed = tuple(_changed_rules(library, form, manifest))
    return _decided(form, case, said, today, changed)


def _decided(
    form: Form, case: Case, said: object, today: date, changed: tuple[str, ...]
) -> Standing:
    days = [case.as_of, *([today] if today > case.as_of else [])]
    for day in days:
        try:
            now = Side(case, assess(form, case, day))
        except AssessError as error:
            at = long_date(error.covers_from)
            return _no(
                phrase(
                    "今の法令パックは {at} 以後の規定だけを収めており、基準日がその前です。", at=at
                )
            )
        plainly = assessment_json(now.assessment, case)
        if not decides_the_same(said, plainly):
            lines = (*differences(said, plainly), *changed)
            check = Check("stands", Truth.NO, _otherwise(case, day), lines)
            return Standing(check, case, now)
    yes = phrase(
        "今の法令パック（{version}）でも、{on}同じ結論になります。",
        version=form.pack.version,
        on=_on(days),
    )
    return Standing(Check("stands", Truth.YES, yes, changed), case)


def _otherwise(case: Case, day: date) -> str:
    if day == case.as_of:
        return phrase("今の法令パックで検討し直すと、同じ基準日でも違う結論になります。")
    return phrase(
        "メモの基準日（{as_of}）では同じ結論ですが、{day}を基準日にすると違う結論になります。",
        as_of=long_date(case.as_of),
        day=long_date(day),
    )


def _on(days: list[date]) -> str:
    """On which days."""
    if len(days) == 1:
        return phrase("メモの基準日（{day}）で", day=long_date(days[0]))
    return phrase(
        "メモの基準日（{day}）でも{now}でも", day=long_date(days[0]), now=long_date(days[1])
    )


def _changed_rules(library: Library, form: Form, manifest: Manifest) -> Iterator[str]:
    """What the installed pack says otherwise than the memo's, of what the consultation uses."""
    installed = library.pack.pack
    if installed.digest == manifest.pack.digest:
        return
    if installed.version != manifest.pack.version:
        yield phrase(
            "法令パックの版：{before} → {after}",
            before=manifest.pack.version,
            after=installed.version,
        )
    if installed.law_as_of != manifest.pack.law_as_of:
        days = (manifest.pack.law_as_of, installed.law_as_of)
        yield phrase("法令基準日：{days}", days=joined(" → ", map(long_date, days)))
    files = deciding_files(library.pack.folder)
    changed = [
        title
        for name, title in _titles(library, form).items()
        if name in files
        and manifest.pack.files.get(name) != hashlib.sha256(files[name]).hexdigest()
    ]
    if changed:
        yield phrase("定めや文言が変わった論点：{changed}", changed=joined("、", changed))


def _titles(library: Library, form: Form) -> dict[str, str]:
    """What the files of a consultation are about. Where files are not named by the ids in them,
    the pack knows where each id stands."""
    topics = {topic.id: plain(topic.title) for topic in form.topics}
    titles = {f"topics/{id_}.yaml": title for id_, title in topics.items()}
    for (topic, _), spot in library.pack.spots.items():
        if topic in topics:
            titles[spot.file.removeprefix(f"{library.pack.folder}/")] = topics[topic]
    titles[f"consultations/{form.id}.yaml"] = phrase("相談の結論の決め方")
    return titles


def _no(said: str, *lines: str) -> Standing:
    return Standing(Check("stands", Truth.NO, said, lines))


def _unknown(said: str) -> Standing:
    return Standing(Check("stands", Truth.UNKNOWN, said))
