"""A case to the text of a case file: what `casefile` reads back as the same case."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal

import yaml

from michishirube.engine.case import (
    NO_BASIS,
    Answer,
    Basis,
    Case,
    Document,
    DontKnow,
    Opinion,
    PartyList,
    Value,
)

Plain = str | list["Plain"] | dict[str, "Plain"]


def to_plain(case: Case) -> dict[str, Plain]:
    """A case as texts, lists and mappings, in the order and with the keys of a case file."""
    plain: dict[str, Plain] = {
        "consultation": case.consultation,
        "pack": {"id": case.pack_id, "version": case.pack_version},
        "as_of": case.as_of.isoformat(),
    }
    document = _document(case.document)
    if document:
        plain["document"] = document
    if case.summary:
        plain["summary"] = case.summary
    plain["answers"] = _answers(case.answers)
    if case.parties:
        plain["parties"] = {group: _party_list(listed) for group, listed in case.parties.items()}
    if case.opinions:
        plain["opinions"] = _opinions(case.opinions)
    return plain


def to_yaml(case: Case) -> str:
    """The text of a YAML case file."""
    text: str = yaml.dump(
        to_plain(case), Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10_000
    )
    return text


def to_json(case: Case) -> str:
    """The text of a JSON case file."""
    # Half a surrogate pair cannot be written in UTF-8: a mark stands for it, in YAML too.
    text = json.dumps(to_plain(case), ensure_ascii=False, indent=2) + "\n"
    return _HALF.sub("\ufffd", text)


def digest_of(case: Case) -> str:
    """SHA-256 of what a case says: the same for the same case, however its file is laid out."""
    text = json.dumps(to_plain(case), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


_OURS = re.compile(r"(yes|no|[0-9]{4}-[0-9]{2}-[0-9]{2}|-?[0-9]{1,18}(\.[0-9]+)?)\Z")
"""Words, dates and numbers as a person writes them: YAML's types for them are not ours."""
_TURNED = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff]")
"""What YAML would take for a line break or drop, unless it is escaped."""
_HALF = re.compile(r"[\ud800-\udfff]")
_STR = "tag:yaml.org,2002:str"


class _Dumper(yaml.SafeDumper):
    """Quotes only what a reader of YAML could take for something else."""

    yaml_implicit_resolvers = {  # noqa: RUF012 - yaml's own, with ours first
        first: [(_STR, _OURS), *others]
        for first, others in yaml.SafeDumper.yaml_implicit_resolvers.items()
    }


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    style = '"' if _TURNED.search(text) else "|" if "\n" in text else None
    return dumper.represent_scalar(_STR, _HALF.sub("\ufffd", text), style)


_Dumper.add_representer(str, _text)
_Dumper.add_multi_representer(str, _text)  # words of the program, proposed and taken over


def value_plain(value: Value) -> Plain:
    """An answer's value as a case file writes it."""
    match value:
        case DontKnow():
            return value.value
        case tuple():
            return list(value)
        case date():
            return value.isoformat()
        case Decimal():
            return f"{value:f}"
        case _:
            return value


def _answers(answers: Mapping[str, Answer]) -> Plain:
    plain: dict[str, Plain] = {}
    for id_, answer in answers.items():
        value = value_plain(answer.value)
        basis = _basis(answer.basis)
        files = _attachments(answer)
        more = ({"basis": basis} if basis else {}) | ({"attachments": files} if files else {})
        plain[id_] = {"value": value, **more} if more else value
    return plain


def _attachments(answer: Answer) -> list[Plain]:
    return [
        {"name": one.name, "size": str(one.size), "sha256": one.sha256}
        for one in answer.attachments
    ]


def _basis(basis: Basis) -> dict[str, Plain]:
    if basis == NO_BASIS:
        return {}
    when = basis.when.isoformat() if basis.when else ""
    return _given({"who": basis.who, "when": when, "what": basis.what})


def _given(texts: dict[str, str]) -> dict[str, Plain]:
    return {key: text for key, text in texts.items() if text}


def _party_list(listed: PartyList) -> Plain:
    plain: dict[str, Plain] = {}
    if listed.complete is not None:
        plain["complete"] = "yes" if listed.complete else "no"
    parties: list[Plain] = []
    for party in listed.parties:
        entry: dict[str, Plain] = {"id": party.id, "name": party.name}
        entry["answers"] = _answers(party.answers)
        if party.opinions:
            entry["opinions"] = _opinions(party.opinions)
        parties.append(entry)
    plain["list"] = parties
    return plain


def _opinions(opinions: Mapping[str, Opinion]) -> Plain:
    return {
        id_: {"text": opinion.text, "who": opinion.who, "when": opinion.when.isoformat()}
        for id_, opinion in opinions.items()
    }


def _document(document: Document) -> dict[str, Plain]:
    plain = _given(
        {
            "number": document.number,
            "date": document.issued.isoformat() if document.issued else "",
            "title": document.title,
            "organization": document.organization,
            "department": document.department,
            "author": document.author,
            "legal": document.legal,
            "to": document.to,
            "ringi": document.ringi,
            "planned": document.planned.isoformat() if document.planned else "",
            "handling": document.handling,
            "edition": document.edition,
            "retention": document.retention,
        }
    )
    if document.approvers:
        plain["approvers"] = list(document.approvers)
    return plain
