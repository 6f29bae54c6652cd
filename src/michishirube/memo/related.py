"""Who gives to whom, in words: the relations picture before it is laid out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from michishirube.engine.assess import Assessment
from michishirube.engine.case import Case
from michishirube.engine.evaluate import SOMEBODY
from michishirube.engine.form import Direction
from michishirube.engine.relations import Related, Relation, Standing, related
from michishirube.engine.truth import Truth
from michishirube.memo.view import RelatedParty, RelationLine, RelationsView
from michishirube.phrase import joined, phrase
from michishirube.wording import plain

_FEW = 6  # parties, up to which each has an arrow of its own
_ROWS = 8  # arrows in one picture
_MOST_LABELS = 2  # of an open conclusion
_SHORT = 10  # characters before a parenthesis: a label below that needs its conclusion's title
_PLACES = {
    Truth.YES: phrase("外国"),
    Truth.NO: phrase("日本国内"),
    Truth.UNKNOWN: phrase("所在未確認"),
}


def relations_view(assessment: Assessment, case: Case) -> RelationsView | None:
    """The picture of a case; None where its form has none, or nobody gives or gets anything."""
    found = related(assessment, case)
    if found is None:
        return None
    named = case.document.organization.strip()
    parties = _together([_party(one, _name(one, found, assessment)) for one in found.parties])
    words = _Words(
        phrase("{organization}（当社）", organization=named) if named else phrase("当社"),
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
        subject=phrase("本人"),
    )


@dataclass(frozen=True, slots=True)
class _Words:
    organization: str
    gets: bool
    what: str
    person: str

    def caption(self) -> str:
        if not self.what:
            return ""
        if self.gets:
            return phrase("受け取る情報：{what}", what=self.what)
        return phrase("渡す情報：{what}", what=self.what)

    def spoken(self, parties: Sequence[RelatedParty]) -> str:
        """The whole picture in sentences, every party by name."""
        told = [self.caption()]
        if not self.gets:
            way = phrase("本人から{organization}へ", organization=self.organization)
            told.append(_titling(way, self.person) if self.person else way)
        told += [self._spoken(party) for party in parties]
        return joined("", (phrase("{sentence}。", sentence=one) for one in told if one))

    def _spoken(self, party: RelatedParty) -> str:
        name = party.name
        if party.place:
            name = phrase("{name}（{place}）", name=name, place=party.place)
        us = self.organization
        if self.gets:
            way = phrase("本人から{name}を経て{organization}へ", name=name, organization=us)
        else:
            way = phrase("{organization}から{name}へ", name=name, organization=us)
        if party.line == "open":
            way = phrase("{way}（未確認）", way=way)
        if party.line == "barred":
            way = phrase("{way}（不可）", way=way)
        return _titling(way, joined("、", (part for part in (party.said, party.also) if part)))


def _titling(title: str, said: str) -> str:
    return phrase("{title}：{said}", title=title, said=said)


def _party(one: Relation, name: str) -> RelatedParty:
    line = _line(one)
    also = list(dict.fromkeys(map(_labels, one.also)))
    if line == "open" and all(part.finding.decided for part in (one.standing, *one.also)):
        also.append(phrase("可否は未確認"))
    return RelatedParty(
        name=name,
        line=line,
        place="" if one.abroad is None else _PLACES[one.abroad],
        said=_labels(one.standing),
        also=joined("、", also),
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
    others = one.party == SOMEBODY and len(found.parties) > 1
    return phrase("ほかの{member}", member=member) if others else member


def _values(standing: Standing) -> list[str]:
    return list(dict.fromkeys(plain(case.label) for case in standing.fired))


def _labels(standing: Standing) -> str:
    """The label; of an open conclusion those still possible, or only that it is open.

    A short label, or one that says that the point does not arise, needs the title.
    """
    labels = _values(standing)
    if standing.finding.decided:
        short = all(len(label.partition("（")[0]) < _SHORT for label in labels)
        return _titled(standing) if standing.falls_away or short else joined(" ／ ", labels)
    if len(labels) > _MOST_LABELS or any(case.not_applicable for case in standing.fired):
        return phrase("{title}は未確認", title=plain(standing.conclusion.title))
    return phrase("未確認：{labels}", labels=joined(" ／ ", labels))


def _what(standing: Standing) -> str:
    labels = _values(standing)
    if standing.finding.decided or len(labels) <= _MOST_LABELS:
        return joined(" ／ ", labels)
    return phrase("未確認")


def _titled(standing: Standing) -> str:
    if not standing.finding.decided:
        return _labels(standing)
    return _titling(plain(standing.conclusion.title), joined(" ／ ", _values(standing)))


def _together(parties: Sequence[RelatedParty]) -> list[RelatedParty]:
    """Where there are many, those of which the same is said stand together."""
    if len(parties) <= _FEW:
        return list(parties)
    alike: dict[RelatedParty, list[str]] = {}
    for party in parties:
        alike.setdefault(replace(party, name=""), []).append(party.name)
    return [replace(said, name=_counted(names)) for said, names in alike.items()]


def _counted(names: Sequence[str]) -> str:
    if len(names) == 1:
        return names[0]
    return phrase("{n}者：{names}", n=len(names), names=joined("、", names))


def _shown(parties: Sequence[RelatedParty]) -> Iterator[RelatedParty]:
    """The parties that are drawn; the last ones are only counted where there are too many."""
    fits = len(parties) <= _ROWS
    drawn = parties if fits else parties[: _ROWS - 1]
    yield from drawn
    if not fits:
        said = phrase("図では省略（検討の欄を参照）")
        yield RelatedParty(phrase("ほか{n}件", n=len(parties) - len(drawn)), "other", said=said)
