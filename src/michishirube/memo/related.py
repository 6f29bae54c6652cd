"""Who gives to whom, in words: the relations picture before it is laid out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from michishirube.engine.assess import Assessment
from michishirube.engine.case import Case
from michishirube.engine.evaluate import SOMEBODY
from michishirube.engine.form import Direction
from michishirube.engine.relations import Related, Relation, Standing, related
from michishirube.engine.truth import Truth
from michishirube.memo.view import RelatedParty, RelationLine, RelationsView
from michishirube.wording import plain

_FEW = 6  # parties, up to which each has an arrow of its own
_ROWS = 8  # arrows in one picture
_MOST_LABELS = 2  # of an open conclusion
_SHORT = 10  # characters: a label below that does not say what it is about
_BARRED = "×　"
_SPOKEN: Mapping[RelationLine, str] = {"open": "（未確認）", "barred": "（不可）"}
_PLACES = {Truth.YES: "外国", Truth.NO: "日本国内", Truth.UNKNOWN: "所在未確認"}


def relations_view(assessment: Assessment, case: Case) -> RelationsView | None:
    """The picture of a case; None where its form has none, or nobody gives or gets anything."""
    found = related(assessment, case)
    if found is None:
        return None
    organization = case.document.organization.strip()
    parties = _together([_party(one, _name(one, found, assessment)) for one in found.parties])
    words = _Words(
        f"{organization}（当社）" if organization else "当社",
        found.relations.direction is Direction.FROM,
        _what(found.what) if found.what else "",
        _titled(found.person) if found.person else "",
    )
    return RelationsView(
        organization=words.organization,
        parties=tuple(_shown(parties)),
        text=words.spoken(parties),
        direction="from" if words.gets else "to",
        what=words.caption(),
        person=words.person,
    )


@dataclass(frozen=True, slots=True)
class _Words:
    organization: str
    gets: bool
    what: str
    person: str

    def caption(self) -> str:
        return f"{'受け取る' if self.gets else '渡す'}情報：{self.what}" if self.what else ""

    def spoken(self, parties: Sequence[RelatedParty]) -> str:
        """The whole picture in sentences, every party by name."""
        told = [self.caption()]
        if not self.gets:
            told.append(f"本人から{self.organization}へ{f'：{self.person}' if self.person else ''}")
        told += [self._spoken(party) for party in parties]
        return "".join(f"{sentence}。" for sentence in told if sentence)

    def _spoken(self, party: RelatedParty) -> str:
        place = f"（{party.place}）" if party.place else ""
        name = f"{party.name}{place}"
        way = (
            f"本人から{name}を経て{self.organization}へ"
            if self.gets
            else f"{self.organization}から{name}へ"
        )
        words = "、".join(part for part in (party.said.removeprefix(_BARRED), party.also) if part)
        return f"{way}{_SPOKEN.get(party.line, '')}：{words}"


def _party(one: Relation, name: str) -> RelatedParty:
    line = _line(one)
    also = list(dict.fromkeys(map(_labels, one.also)))
    if line == "open" and all(part.finding.decided for part in (one.standing, *one.also)):
        also.append("可否は未確認")
    return RelatedParty(
        name=name,
        line=line,
        place="" if one.abroad is None else _PLACES[one.abroad],
        said=f"{_BARRED if line == 'barred' else ''}{_labels(one.standing)}",
        also="、".join(also),
    )


def _line(one: Relation) -> RelationLine:
    """What is barred stays so, whatever else is open."""
    if one.barred is Truth.YES:
        return "barred"
    truths = (one.barred, one.not_third_party)
    if not one.standing.finding.decided or Truth.UNKNOWN in truths:
        return "open"
    return "own" if one.not_third_party is Truth.YES else "other"


def _name(one: Relation, found: Related, assessment: Assessment) -> str:
    """As entered; 任せる相手 where nothing was, ほかの提供先 where the list is not whole."""
    if one.name.strip():
        return one.name.strip()
    group = found.relations.group
    if group is None:
        return plain(found.relations.name)
    member = plain(assessment.book.form.groups[group].member)
    return f"ほかの{member}" if one.party == SOMEBODY and len(found.parties) > 1 else member


def _labels(standing: Standing) -> str:
    """The label; of an open conclusion those still possible, or only that it is open.

    A short label, or one that says that the point does not arise, needs the title.
    """
    labels = dict.fromkeys(plain(case.label) for case in standing.fired)
    if standing.finding.decided:
        said = " ／ ".join(labels)
        return _titled(standing) if standing.falls_away or len(said) < _SHORT else said
    if len(labels) > _MOST_LABELS or any(case.not_applicable for case in standing.fired):
        return f"{plain(standing.conclusion.title)}は未確認"
    return f"未確認：{' ／ '.join(labels)}"


def _what(standing: Standing) -> str:
    labels = dict.fromkeys(plain(case.label) for case in standing.fired)
    if standing.finding.decided or len(labels) <= _MOST_LABELS:
        return " ／ ".join(labels)
    return "未確認"


def _titled(standing: Standing) -> str:
    if not standing.finding.decided:
        return _labels(standing)
    labels = dict.fromkeys(plain(case.label) for case in standing.fired)
    return f"{plain(standing.conclusion.title)}：{' ／ '.join(labels)}"


def _together(parties: Sequence[RelatedParty]) -> list[RelatedParty]:
    """Where there are many, those of which the same is said stand together."""
    if len(parties) <= _FEW:
        return list(parties)
    alike: dict[RelatedParty, list[str]] = {}
    for party in parties:
        alike.setdefault(replace(party, name=""), []).append(party.name)
    return [
        replace(said, name=f"{f'{len(names)}者：' if len(names) > 1 else ''}{'、'.join(names)}")
        for said, names in alike.items()
    ]


def _shown(parties: Sequence[RelatedParty]) -> Iterator[RelatedParty]:
    """The parties that are drawn; the last ones are only counted where there are too many."""
    fits = len(parties) <= _ROWS
    drawn = parties if fits else parties[: _ROWS - 1]
    yield from drawn
    if not fits:
        left = len(parties) - len(drawn)
        yield RelatedParty(f"ほか{left}件", "other", said="図では省略（検討の欄を参照）")
