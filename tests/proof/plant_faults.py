"""Plants faults in a copy of a real pack, one at a time, and tells what of `check` caught each.

    python tests/proof/plant_faults.py [PACK]

Each fault is an edit of one item of a file, such as a tired author makes. Structure, citations,
worked cases and proofs are all asked; a fault counts as caught if any of them says something it
does not say of the pack as it is.
"""

import re
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from michishirube.checking import check_pack
from michishirube.formfile.casefile import consultation_of
from michishirube.formfile.problems import FormFileError, Problem
from michishirube.library import Library, load_library
from michishirube.proving import prove_library

PACK = Path(__file__).parents[2] / "forms" / "appi"
Edit = Callable[[str], str]


@dataclass(frozen=True)
class Fault:
    """An edit of one item (a question, conclusion, duty; None: of the whole file)."""

    name: str
    file: str
    item: str | None
    edit: Edit


def swap(old: str, new: str, text: str) -> str:
    """The first match of a pattern replaced; that there is one is part of the bargain."""
    changed, count = re.subn(old, new, text, count=1, flags=re.DOTALL)
    if not count or changed == text:
        raise ValueError(f"nothing to break: {old}")
    return changed


def to(old: str, new: str) -> Edit:
    return partial(swap, old, new)


def without_all(pattern: str) -> Edit:
    return lambda text: re.sub(pattern, "", swap(pattern, "", text))


def cases_swapped(first: str, second: str) -> Edit:
    """The first case with one value and the first with another change places."""

    def edit(text: str) -> str:
        blocks = re.split(r"(?=^      - value: )", text, flags=re.MULTILINE)
        heads = [block.split("\n")[0].removeprefix("      - value: ") for block in blocks]
        one, other = heads.index(first), heads.index(second)
        blocks[one], blocks[other] = blocks[other], blocks[one]
        return "".join(blocks)

    return edit


RECIPIENTS = "topics/entrustment.yaml"
PURPOSE = "topics/purpose.yaml"
NEW_USE = "consultations/new-use-of-existing-data.yaml"
WHOLE_PLAN = "topics/plan-new-use.yaml"

FAULTS = (
    Fault("not dropped", RECIPIENTS, "recipient_status", without_all("not (?=own_use)")),
    Fault(
        "or for and", RECIPIENTS, "recipient_status", to("or not data_usable", "and data_usable")
    ),
    Fault("and for or", PURPOSE, "consent_state", to("already_used and", "already_used or")),
    Fault(
        "cases in another order", PURPOSE, "consent_state", cases_swapped("obtained", "hindsight")
    ),
    Fault(
        "case moved to the front",
        RECIPIENTS,
        "provision_route",
        cases_swapped("blocked", "consented"),
    ),
    Fault(
        "option left out of a condition",
        PURPOSE,
        "consent_state",
        to(r"\(consent_status is to_be_taken or (\([^)]*\))\)", r"\1"),
    ),
    Fault(
        "another option asked for", RECIPIENTS, "foreign_rule", to("is eu_uk", "is other_country")
    ),
    Fault("duty's if negated", PURPOSE, "obtain_consent", to("if: ([^\n]+)", r"if: not (\1)")),
    Fault("must taken for should", PURPOSE, "obtain_consent", to("must", "should")),
    Fault("before taken for during", PURPOSE, "obtain_consent", to("before", "during")),
    Fault("after taken for before", RECIPIENTS, "supervise_entrustee", to("during", "before")),
    Fault("duty deleted", RECIPIENTS, "supervise_entrustee", lambda _: ""),
    Fault(
        "authority of a duty left out", RECIPIENTS, "supervise_entrustee", to(" +cite: [^\n]*", "")
    ),
    Fault("authority of a case left out", PURPOSE, "consent_state", to(" +cite: [^\n]*", "")),
    Fault("provision that does not exist", PURPOSE, "consent_state", to("act:18-1", "act:18-99")),
    Fault("covered provision no rule uses", NEW_USE, None, to("covers:", "covers:\n  - act:35-1")),
    Fault("value misspelt", WHOLE_PLAN, "plan_outlook", to("is blocked", "is bloked")),
    Fault("name misspelt", WHOLE_PLAN, "plan_outlook", to("provision_route", "provision_rout")),
    Fault("any taken for all", WHOLE_PLAN, "plan_outlook", to("any recipients", "all recipients")),
    Fault(
        "condition that contradicts itself",
        RECIPIENTS,
        "foreign_rule",
        to("when: location is japan", "when: location is japan and location is eu_uk"),
    ),
    Fault(
        "case covered by one above",
        RECIPIENTS,
        "foreign_rule",
        to("when: location is japan", "when: location is japan or location is eu_uk"),
    ),
    Fault(
        "question nothing uses any more",
        RECIPIENTS,
        None,
        without_all(r"\n? +and not mixed_with_other_data(?=\n)"),
    ),
    Fault("option alike, not marked", RECIPIENTS, "other_ground", to("\n +same_as: joint_use", "")),
    Fault(
        "last case not otherwise",
        PURPOSE,
        "consent_state",
        to("otherwise: true", "when: already_used"),
    ),
    Fault(
        "conclusions in a circle",
        PURPOSE,
        "consent_state",
        to("when: ", "when: consent_state is obtained or "),
    ),
    Fault(
        "version that ends",
        PURPOSE,
        "consent_state",
        to("    cases:", "    until: 2030-04-01\n    cases:"),
    ),
    Fault(
        "duties that meet and must not",
        PURPOSE,
        "obtain_consent",
        to("(weight: must)", r"\1\n    excludes: [obtain_guardian_consent]"),
    ),
    Fault(
        "condition for the verdict widened",
        NEW_USE,
        None,
        to(
            "when: before_steps is outstanding\n",
            "when: before_steps is outstanding or includes_sensitive\n",
        ),
    ),
    Fault(
        "verdict case in the wrong place",
        NEW_USE,
        None,
        to("value: conditional", "value: permitted"),
    ),
    Fault(
        "step forgotten in the summing-up",
        WHOLE_PLAN,
        "before_steps",
        to("purpose_cleared is pending", "purpose_cleared is unsettled"),
    ),
    Fault("conclusion no longer wanted", NEW_USE, None, to("\n  - foreign_rule", "")),
    Fault(
        "answer the wrong way round",
        RECIPIENTS,
        "provision_route",
        to("not (?=purpose_mentions_provision)", ""),
    ),
)


def planted(fault: Fault, pack: Path, folder: Path) -> Path:
    """A copy of the pack with the fault."""
    copy = folder / "pack"
    shutil.copytree(pack, copy)
    path = copy / fault.file
    text = path.read_text(encoding="utf-8")
    if fault.item is None:
        path.write_text(fault.edit(text), encoding="utf-8")
        return copy
    item = re.search(
        rf"^  - id: {fault.item}\n.*?(?=^  - id: |^\w|\Z)", text, re.DOTALL | re.MULTILINE
    )
    if item is None:
        raise ValueError(f"{fault.file} has no {fault.item}")
    path.write_text(
        text[: item.start()] + fault.edit(item.group()) + text[item.end() :], encoding="utf-8"
    )
    return copy


def says(pack: Path, file: str) -> Iterator[tuple[str, str]]:
    """Everything `check` has against the consultations that use a file: which part of it, what."""
    try:
        library = concerned(load_library(pack), Path(file).stem)
    except FormFileError as error:
        yield from (("structure", problem.what) for problem in error.problems)
        return
    yield from (("worked cases", _where(problem)) for problem in check_pack(library).problems)
    for problem in prove_library(library)[0]:
        number = problem.what.removeprefix("［")[0]
        yield f"proof {number}", problem.what


def concerned(library: Library, id_: str) -> Library:
    """The library with just the consultations that are, or use, what has this id."""
    forms = {
        form.id: form
        for form in library.forms.values()
        if id_ in (form.id, *(topic.id for topic in form.topics))
    }
    examples = tuple(path for path in library.pack.examples if consultation_of(path) in forms)
    return replace(library, pack=replace(library.pack, forms=forms, examples=examples))


def _where(problem: Problem) -> str:
    return f"{Path(problem.spot.file).name}: {problem.what}"


def catches(fault: Fault, pack: Path, known: frozenset[tuple[str, str]]) -> dict[str, list[str]]:
    """What each part of `check` says because of the fault."""
    caught: dict[str, list[str]] = {}
    with tempfile.TemporaryDirectory() as folder:
        for part, what in says(planted(fault, pack, Path(folder)), fault.file):
            if (part, what) not in known:
                caught.setdefault(part, []).append(what)
    return caught


def main() -> int:
    pack = Path(sys.argv[1]) if len(sys.argv) > 1 else PACK
    missed = 0
    for fault in FAULTS:
        known = frozenset(says(pack, fault.file))
        caught = catches(fault, pack, known)
        missed += not caught
        parts = "、".join(f"{part} ×{len(some)}" for part, some in caught.items()) or "MISSED"
        first = next(iter(caught.values()), [""])[0]
        print(f"{fault.name:34} {parts:44} {first[:70]}")
    print(f"{len(FAULTS) - missed} of {len(FAULTS)} faults caught")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
