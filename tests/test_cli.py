"""The command line: every command, its help and documentation, exit codes, mistakes in a call."""

import json
import os
import re
import resource
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.e2e.calling import Call
from tests.memo import tampering as by
from tests.memo.tampering import tampered
from tests.packs.opened import EXAMPLES, SMALL

from michishirube import __version__
from michishirube.cli import COMMANDS, main
from michishirube.formfile.schema import FILES

ROOT = Path(__file__).resolve().parent.parent
PERMITTED, OPEN = EXAMPLES / "permitted.yaml", EXAMPLES / "open.yaml"
PACK = ("--pack", SMALL)


@pytest.fixture
def call(capsys) -> Call:
    return Call(capsys)


def in_a_process(*words, stdout=subprocess.PIPE, **environment):
    return subprocess.run(
        [sys.executable, "-m", "michishirube.cli", *map(str, words)],
        stdout=stdout,
        stderr=subprocess.PIPE,
        env={**os.environ, **environment},
        check=False,
    )


# Help and documentation


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help(capsys, command):
    with pytest.raises(SystemExit) as ended:
        main([command, "--help"] if command else ["--help"])
    assert ended.value.code == 0
    said = capsys.readouterr().out
    assert said.startswith(f"使い方： michishirube {command}".rstrip())
    assert "オプション" in said
    assert re.search("[ぁ-ん]", said)
    assert re.search(r"\b(usage|options|positional|show this)\b", said) is None


def test_version(capsys):
    with pytest.raises(SystemExit) as ended:
        main(["--version"])
    assert (ended.value.code, capsys.readouterr().out) == (0, f"michishirube {__version__}\n")


def test_every_command_and_option_is_documented(capsys):
    readme = (ROOT / "README.md").read_text("utf-8")
    documented = set(re.findall(r"^\| `michishirube (\w+)", readme, re.MULTILINE))
    assert set(COMMANDS) == documented
    for command in COMMANDS:
        with pytest.raises(SystemExit):
            main([command, "--help"])
        options = set(re.findall(r"(--[a-z-]+|-o\b)", capsys.readouterr().out)) - {"--help"}
        missing = {option for option in options if option not in readme}
        assert missing == set(), command


# What the commands say


def test_forms(call):
    called = call("forms", *PACK)
    assert (called.code, called.err) == (0, "")
    assert "use-a-list\n  名簿の利用\n  手元の名簿を新しい目的に使うとき\n" in called.out
    listed = json.loads(call("forms", "--json", *PACK).out)
    assert {one["id"] for one in listed} == {"use-a-list", "classify-a-list"}
    assert set(listed[0]) == {"id", "title", "purpose", "area"}


def test_questions(call):
    called = call("questions", "use-a-list", *PACK)
    assert called.code == 0
    assert "■ 提供先（提供先ごと）" in called.out
    assert "  storage (choice)  名簿はどのような形で保管していますか\n" in called.out
    assert "検索できるデータ（個人データ） [computer]／整理していない紙 [paper]" in called.out
    assert "法第16条第3項、ガイドライン通則編2-6" in called.out
    asked = json.loads(call("questions", "use-a-list", "--json", *PACK).out)
    assert [one["id"] for one in asked][:3] == ["storage", "contents", "people"]
    assert asked[1]["options"][1] == {"value": "health", "label": "病歴"}
    assert asked[0]["citations"] == ["act:16-3", "gl-general:2-6"]


def test_assess_in_text(call):
    called = call("assess", PERMITTED, *PACK)
    assert (called.code, called.err) == (0, "")
    lines = called.out.splitlines()
    assert lines[0] == "結論　○ 可：計画のとおり行える。"
    assert "  ［A社］提供先の位置付け：委託先（第三者に当たらない）" in lines
    assert "      委託に伴う提供だから　法第27条第5項第1号" in lines
    assert "      担当者意見：再委託にも注意したい。（佐藤、2026年7月1日）" in lines
    decided, turning = lines.index("結論を決めた回答"), lines.index("分かれ目")
    assert "  ［A社］名簿を自社の目的には使わない" in lines[decided:turning]
    other = "「不可：この計画のままでは行えない」となる：A社について、業務委託の契約はない。"
    assert lines[turning + 1] == f"  次の事実に変われば、{other}"
    assert "  □ 2026年6月30日まで・必須　お客様窓口：開示の請求に答える　法第33条第2項" in lines
    assert "要配慮個人情報" not in called.out
    assert "確認が要る質問" not in called.out


def test_assess_of_an_open_case_in_text(call):
    lines = call("assess", OPEN, *PACK).out.splitlines()
    assert lines[0] == "結論　？ 未確定：確認の済んでいない事項がそろうまで、結論を留保する。"
    assert "      あり得る結論：不可、条件付き可、可" in lines
    assert "  ［A社］この相手は名簿を自社の目的にも使いますか（不明）" in lines
    assert "  なし" in lines
    assert any(line.startswith("注意　収録した法令は") for line in lines)


def test_assess_in_json(call):
    data = json.loads(call("assess", PERMITTED, "--json", *PACK).out)
    assert (data["verdict"], data["as_of"]) == ("permitted", "2026-07-01")


def test_assess_as_of_another_date(call):
    def scale(*words):
        data = json.loads(call("assess", PERMITTED, "--json", *PACK, *words).out)
        return next(one["value"] for one in data["conclusions"] if one["id"] == "scale")

    assert (scale(), scale("--as-of", "2026-03-31")) == ("large", "usual")
    refused = call("assess", PERMITTED, *PACK, "--as-of", "2022-03-31")
    assert refused.code == 2
    assert "2022-04-01 以後" in refused.err


def test_memo(call, tmp_path):
    out = tmp_path / "メモ.pdf"
    called = call("memo", PERMITTED, "-o", out, *PACK)
    assert (called.code, called.err) == (0, "")
    assert called.out == f"○ 可：計画のとおり行える。　{out}\n"
    assert out.read_bytes().startswith(b"%PDF-")
    assert call("memo", PERMITTED, "-o", out, *PACK, "--template", "memo").code == 0


def test_templates(call, tmp_path):
    own = ("--templates", tmp_path / "own")
    said = call("templates", *own).out
    assert "memo\n  法務確認メモ\n" in said
    made = call("templates", "--copy", "memo", "稟議用", *own)
    assert (made.code, made.err) == (0, "")
    assert "--template own:稟議用" in made.out
    assert "own:稟議用\n  稟議用（自分のひな形）\n" in call("templates", *own).out
    again = call("templates", "--copy", "memo", "稟議用", *own)
    assert (again.code, again.out) == (2, "")
    assert "同じ名前" in again.err


def test_check(call):
    called = call("check", SMALL)
    assert (called.code, called.err) == (0, "")
    lines = called.out.splitlines()
    assert lines[0] == "構造と根拠条文：相談 2 件　検算例：5 件"
    assert "研修：課題 2 件　小問 2 件" in lines
    first = lines.index("すべての回答についての証明：") + 1
    assert [line[:4] for line in lines[first : first + 7]] == [
        f"  ○ {number}"[:4] for number in range(1, 8)
    ]
    assert "結論の表の写し：なし" in lines
    assert any(line.startswith("翻訳（en）：語句 ") for line in lines)
    assert lines[-1] == "問題はありません"


def test_check_deep(call):
    """What no worked case of the small pack notices is listed with answers that would show it."""
    called = call("check", SMALL, "--deep")
    assert called.code == 1
    survivors = [line for line in called.out.splitlines() if "どの検算例も気付きません" in line]
    assert survivors and all("気付く検算例：" in line for line in survivors)
    assert f"気付かなかったもの {len(survivors)} 件" in called.out


def test_check_against(call, tmp_path):
    old = tmp_path / "old"
    shutil.copytree(SMALL, old)
    assert "同じ結果です" in call("check", SMALL, "--against", old).out
    topic = old / "topics" / "list.yaml"
    text = topic.read_text("utf-8")
    topic.write_text(text.replace("storage is computer or storage", "storage"), "utf-8")
    called = call("check", SMALL, "--against", old)
    assert called.code == 1
    assert "「list_class」が" in called.out and "に変わります（例：" in called.out


@pytest.mark.parametrize("kind", sorted(FILES))
def test_schema(call, tmp_path, kind):
    out = tmp_path / "schema.json"
    assert call("check", "--schema", out, "--kind", kind).code == 0
    assert json.loads(out.read_text("utf-8"))["$schema"].startswith("https://json-schema.org/")


def test_verify_tells_three_things_apart(call, tmp_path):
    out = tmp_path / "memo.pdf"
    assert call("memo", PERMITTED, "-o", out, *PACK).code == 0
    day = ("--as-of", "2026-07-01")
    called = call("verify", out, *PACK, *day)
    assert (called.code, called.err) == (0, "")
    assert called.out.count("○") == 3
    assert "電子署名" in called.out
    out.write_bytes(tampered(by.CHANGED_WORD, out.read_bytes()))
    called = call("verify", out, *PACK, *day)
    assert (called.code, called.out.count("○")) == (1, 2)
    plain = json.loads(call("verify", out, *PACK, *day, "--json").out)
    assert [plain[check]["holds"] for check in ("intact", "rederives", "stands")] == [
        *("no", "yes", "yes"),
    ]
    assert plain["intact"]["alterations"][0]["where"] == "1"


def test_verify_of_what_is_no_memo(call, tmp_path):
    out = tmp_path / "memo.pdf"
    out.write_bytes(b"%PDF-1.7")
    for path in (out, tmp_path / "none.pdf", tmp_path):
        called = call("verify", path, *PACK)
        assert (called.code, called.out) == (2, "")
        assert called.err.count("\n") == 1
        assert str(path) in called.err


def test_a_json_case_is_as_good(call, tmp_path):
    from_yaml = call("assess", PERMITTED, "--json", *PACK).out
    case = tmp_path / "case.json"
    case.write_text(
        json.dumps(
            {
                "consultation": "classify-a-list",
                "pack": {"id": "small", "version": "1.2.0"},
                "as_of": "2026-07-01",
                "answers": {"storage": "computer", "contents": [], "people": "10"},
            }
        ),
        "utf-8",
    )
    data = json.loads(call("assess", case, "--json", *PACK).out)
    assert data["verdict"] == "answered"
    assert data["pack"] == json.loads(from_yaml)["pack"]


def test_the_case_file_in_readme_is_one(call, tmp_path):
    (text,) = re.findall(r"```yaml\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL)
    case = tmp_path / "case.yaml"
    case.write_text(text, "utf-8")
    called = call("assess", case)
    assert (called.code, called.err) == (0, "")


# Mistakes in a call


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ((), "COMMAND がありません"),
        (("asess",), "「asess」というコマンドはありません。「assess」ではありませんか"),
        (
            ("xyz",),
            "使えるのは forms、questions、assess、memo、compare、verify、",
        ),
        (("assess",), "CASE がありません。書き足してください"),
        (("memo", "case.yaml"), "-o OUT.pdf か --output-dir DIR のどちらか一つ"),
        (("memo", "-o"), "-o の値がありません。後に続けて書いてください"),
        (("memo",), "CASE がありません"),
        (("questions", "--json"), "CONSULTATION がありません"),
        (("assess", "c.yaml", "--as-of", "2026-02-30"), "「2026-02-30」は日付ではありません"),
        (("assess", "c.yaml", "--as-of", "20260201"), "2026-11-22 のように書いてください"),
        (("assess", "c.yaml", "--as-of"), "--as-of の値がありません"),
        (("forms", "--jsn"), "「--jsn」は余分か、綴りの違うオプションです"),
        (("forms", "--js"), "「--js」は余分か、綴りの違うオプションです"),
        (("forms", "--json=yes"), "--json に値は付けられません"),
        (("forms", "too", "much"), "「too much」は余分か"),
        (("check", "--kind", "topic"), "「topic」は --kind に使えません。「topics」では"),
        (("questions", "nope", *PACK), "相談「nope」がありません"),
        (("questions", "use-list", *PACK), "「use-a-list」ではありませんか"),
        (("forms", "--pack", "nope"), "nope: 法令パックがありません（使えるのは appi）"),
    ],
)
def test_a_mistake_in_the_call(call, words, says):
    called = call(*words)
    assert (called.code, called.out) == (2, "")
    assert says in called.err
    assert re.search("usage|error|argument|invalid", called.err) is None


# As a program of its own


def test_the_program_itself(tmp_path):
    done = in_a_process("check", SMALL, PYTHONIOENCODING="ascii", LANG="C", LC_ALL="C")
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode("utf-8").endswith("問題はありません\n")
    refused = in_a_process("assess", tmp_path / "無い.yaml", LANG="C", LC_ALL="C")
    assert (refused.returncode, refused.stdout) == (2, b"")
    assert "ファイルがありません" in refused.stderr.decode("utf-8")


def test_a_reader_who_stops_reading():
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = in_a_process("assess", OPEN, "--json", *PACK, stdout=writing)
    finally:
        os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_full_disk_behind_standard_output(tmp_path):
    """The system takes no more: no file may grow at all."""
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    with (tmp_path / "out.json").open("wb") as out:
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, limits[1]))
        try:
            done = in_a_process("assess", OPEN, "--json", *PACK, stdout=out)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert done.returncode == 2
    assert "読み書きできません：標準出力" in done.stderr.decode("utf-8")
