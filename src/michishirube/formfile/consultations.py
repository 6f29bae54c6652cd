"""A consultation file to a draft: its topics are still names."""

from __future__ import annotations

from michishirube.engine.form import Form, Pack, ScopeItem, Verdict, VerdictCase
from michishirube.formfile.drafts import ConsultationDraft, Reading, Uses
from michishirube.formfile.record import Record
from michishirube.formfile.relations import read_relations
from michishirube.formfile.topics import case_condition, citations, last_is_otherwise
from michishirube.formfile.tree import Node


def read_consultation(node: Node, pack: Pack, reading: Reading) -> ConsultationDraft:
    record = Record(node, "consultation", reading.problems)
    uses = Uses()
    cases = record.records("verdict", "verdict_case")
    last_is_otherwise(cases, record.spot_of("verdict"), reading)
    verdict = tuple(_verdict_case(case, uses, reading) for case in cases)
    relations = read_relations(record.record("relations", "relations"))
    form = Form(
        id=record.id("consultation"),
        title=record.wording("title"),
        purpose=record.wording("purpose"),
        pack=pack,
        wants=record.texts("wants"),
        topics=(),
        verdict=verdict,
        scope=tuple(
            ScopeItem(item.wording("title"), item.wording("say"))
            for item in record.records("scope", "scope_item")
        ),
        template=record.text("template", "memo"),
        covers=citations(record, "covers", reading),
        headline_open=record.wording("headline_open"),
        area=record.wording("area"),
        relations=relations.relations if relations else None,
    )
    return ConsultationDraft(
        form,
        record.ids("topics"),
        record.ids("wants"),
        verdict,
        uses,
        record.spot_of("consultation"),
        relations,
    )


def _verdict_case(record: Record, uses: Uses, reading: Reading) -> VerdictCase:
    case_condition(record, uses)
    return VerdictCase(
        value=record.choice("value", Verdict),
        headline=record.wording("headline"),
        when=record.condition("when") if not record.switch("otherwise") else None,
        because=record.wording("because"),
        cite=citations(record, "cite", reading),
    )
