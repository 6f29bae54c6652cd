"""What `michishirube check` says: structure, citations, worked cases, the proofs, the copy.

`--deep` adds a memo for each outcome and rules broken on purpose; `--against` compares with
another version of the pack.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from michishirube.checking import check_pack
from michishirube.formfile.problems import FormFileError, Problem
from michishirube.kept import Kept, KeptProofs, kept_file
from michishirube.library import Library, load_library, pack_folder
from michishirube.outcomes import FOLDER, stale
from michishirube.proof.findings import Proof
from michishirube.proving import prove_library, require_solver
from michishirube.untranslated import translation_lines

Tell = Callable[[str], None]


def _silent(text: str) -> None:
    """Nobody waits."""


@dataclass(slots=True)
class Checked:
    """One readable report.

    Attributes:
        lines: what was checked, and how much of it.
        problems: what does not hold.
    """

    lines: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    @property
    def held(self) -> bool:
        return not self.problems

    def text(self) -> str:
        said = [*map(str, self.problems)]
        if self.problems:
            said.append("")
        said += self.lines
        said.append(
            f"問題が {len(self.problems)} 件あります" if self.problems else "問題はありません"
        )
        return "\n".join(said)


def check(
    named: str,
    *,
    deep: bool,
    against: str | None,
    afresh: bool = True,
    untranslated: str = "",
    tell: Tell = _silent,
) -> Checked:
    """Check a pack by id or folder.

    Args:
        afresh: without what earlier checks found.
        untranslated: a language; what lacks it is listed, and is no problem.
        tell: told what is being done, for who waits.

    Raises:
        ProofUnavailableError: there is no solver; nothing passes as proved without one.
        FormFileError: there is no such pack, or the one to compare with cannot be read.
    """
    folder = pack_folder(named)
    checked = Checked()
    try:
        library = load_library(folder)
    except FormFileError as error:
        # There is a pack, and it does not hold: what is wrong with it is what was asked for.
        checked.problems += error.problems
        return checked
    require_solver()
    kept = Kept() if afresh else Kept.read(kept_file(folder))
    tell("検算例を確かめています…")
    _worked_cases(library, checked, kept, one_by_one=deep)
    tell("証明を確かめています…")
    _proofs(library, checked, kept)
    tell("結論の表の写しを確かめています…")
    _copy(library, checked)
    checked.lines += translation_lines(library.pack, untranslated)
    kept.save()
    if deep:
        _deep(library, checked, tell)
    if against is not None:
        tell("別の版と比べています…")
        _against(library, load_library(pack_folder(against)), checked)
    return checked


def _worked_cases(library: Library, checked: Checked, kept: Kept, *, one_by_one: bool) -> None:
    report = check_pack(library, kept=kept, one_by_one=one_by_one)
    checked.problems += report.problems
    checked.lines.append(f"構造と根拠条文：相談 {report.forms} 件　検算例：{report.examples} 件")
    if report.official.attempted:
        checked.lines.append(report.official.line())
    if report.lessons or report.drills:
        checked.lines.append(f"研修：課題 {report.lessons} 件　小問 {report.drills} 件")


def _proofs(library: Library, checked: Checked, kept: Kept) -> None:
    refuted, width = prove_library(library, memory=KeptProofs(kept))
    checked.problems += refuted
    checked.lines.append("すべての回答についての証明：")
    checked.lines += [f"  {_outcome(proof, refuted)}" for proof in Proof]
    if width.open:
        checked.lines.append(
            f"  （標本 {width.cases} 件の未確定 {width.open} 個のうち、"
            f"もう来ない値も挙げているもの {width.wider} 個、{width.share:.1%}）"
        )


def _outcome(proof: Proof, refuted: tuple[Problem, ...]) -> str:
    mark = f"［{proof.value}］"
    count = sum(mark in problem.what for problem in refuted)
    return f"× {proof.value}（{count} 件）" if count else f"○ {proof.value}"


def _copy(library: Library, checked: Checked) -> None:
    problems = stale(library)
    checked.problems += problems
    state = "今の規定と違います" if problems else "今の規定のとおり"
    if not (library.pack.folder / FOLDER).is_dir():
        state = "なし"
    checked.lines.append(f"結論の表の写し：{state}")


def _deep(library: Library, checked: Checked, tell: Tell) -> None:
    from michishirube.deep import broken_rules, memo_problems  # noqa: PLC0415 - as above

    tell("すべての結論のメモを作っています…")
    unprintable = list(memo_problems(library))
    checked.problems += unprintable
    checked.lines.append(f"すべての結論のメモ：印字できないところ {len(unprintable)} 件")
    tell("規則を一つずつ壊しています（1、2分かかります。中止は Ctrl＋C）…")
    noticed, survivors = broken_rules(library)
    checked.problems += survivors
    checked.lines.append(
        f"わざと壊した規則：検算例が気付いたもの {noticed.noticed} 件、"
        f"壊しても同じもの {noticed.equivalent} 件、気付かなかったもの {len(survivors)} 件"
    )


def _against(library: Library, old: Library, checked: Checked) -> None:
    from michishirube.deep import decided_differently  # noqa: PLC0415 - as above

    problems = list(decided_differently(library, old))
    checked.problems += problems
    same = "すべての回答について同じ結果です" if not problems else f"違い {len(problems)} 件"
    checked.lines.append(f"比べた版（{old.pack.pack.version}）：{same}")
