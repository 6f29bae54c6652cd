"""What a memo rests on, gathered so that it can be carried in the PDF: the case, the pack's files
that decide it, and the assessment."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from michishirube import __version__
from michishirube.as_json import assessment_json
from michishirube.engine.assess import Assessment
from michishirube.engine.case import Case, Party
from michishirube.engine.form import Form
from michishirube.engine.pivots import Pivots
from michishirube.formfile.casewriter import to_yaml
from michishirube.formfile.packs import deciding_files, digest_of_files, needed_files
from michishirube.memo.errors import OriginError
from michishirube.memo.provenance import (
    ASSESSMENT,
    CASE,
    PACK,
    PackNamed,
    Provenance,
    packed,
    sha256,
)
from michishirube.phrase import phrase

T = TypeVar("T")


def provenance(
    folder: Path, case: Case, assessment: Assessment, known: Pivots | None = None
) -> Provenance:
    """What a case's memo rests on.

    Args:
        folder: of the pack that decided it.
        known: what decides the case, where it has been worked out already.

    Raises:
        OriginError: the pack's files are no longer those that were read.
    """
    form = assessment.book.form
    pack = form.pack
    files = deciding_files(folder)
    digests = {name: sha256(data) for name, data in files.items()}
    if digest_of_files(digests) != pack.digest:
        raise OriginError(
            phrase(
                "法令パックのファイルが、読み込んだ後に変わっています：{folder}。"
                "道しるべを起動し直してからメモを作ってください。",
                folder=folder,
            )
        )
    needed = {name: files[name] for name in needed_files(form, files)}
    decided = json.dumps(assessment_json(assessment, case, known), ensure_ascii=False, indent=1)
    return Provenance(
        {
            CASE: to_yaml(_in_order(form, case)).encode("utf-8"),
            PACK: packed(needed),
            ASSESSMENT: decided.encode("utf-8", "replace"),
        },
        __version__,
        form.id,
        assessment.book.as_of,
        PackNamed(pack.id, pack.version, pack.law_as_of, pack.digest, digests),
    )


def _in_order(form: Form, case: Case) -> Case:
    """The same case with its answers and opinions in the order of the form, however they came:
    the same case, the same bytes."""
    topics = form.topics
    asked = [question.id for topic in topics for question in topic.questions]
    concluded = [conclusion.id for topic in topics for conclusion in topic.conclusions]

    def party(one: Party) -> Party:
        answers, opinions = _sorted(one.answers, asked), _sorted(one.opinions, concluded)
        return replace(one, answers=answers, opinions=opinions)

    lists = {
        group: replace(listed, parties=tuple(party(one) for one in listed.parties))
        for group, listed in _sorted(case.parties, list(form.groups)).items()
    }
    return replace(
        case,
        answers=_sorted(case.answers, asked),
        parties=lists,
        opinions=_sorted(case.opinions, concluded),
    )


def _sorted(given: Mapping[str, T], order: Sequence[str]) -> dict[str, T]:
    """By their place in the order; what is not in it stands last, by name."""
    place = {id_: number for number, id_ in enumerate(order)}
    ids = sorted(given, key=lambda id_: (place.get(id_, len(place)), id_))
    return {id_: given[id_] for id_ in ids}
