"""Says in Japanese why a cited provision does not exist, and which may have been meant."""

from collections.abc import Collection, Iterable, Sequence

from michishirube.law.citation import Citation

Items = frozenset[str]


def article_name(number: str) -> str:
    """第27条, 第45条の2."""
    return _with_branch(number, "条")


def item_name(number: str) -> str:
    """第3号, 第3号の2."""
    return _with_branch(number, "号")


def missing_article(citation: Citation, known: Collection[str]) -> str:
    """For an article that the statute does not have."""
    article = citation.parts[0]
    return (
        f"{citation.source.printed}{article_name(article)}はありません。"
        f"{_meant(citation, nearest_number(article, known))}"
    )


def missing_provision(citation: Citation, paragraphs: Sequence[Items]) -> str | None:
    """For an article that exists with these paragraphs; None when the rest of it exists too."""
    article, *rest = citation.parts
    name = f"{citation.source.printed}{article_name(article)}"
    if not paragraphs:
        return f"{name}は削除されています。今の規定の条を引いてください"
    if not rest:
        return None
    paragraph, *item = rest
    if "の" in paragraph or int(paragraph) > len(paragraphs):
        return name + _missing_paragraph(citation, paragraphs)
    items = paragraphs[int(paragraph) - 1]
    if item and "-".join(item) not in items:
        return f"{name}第{paragraph}項" + _missing_item(citation, items)
    return None


def missing_section(citation: Citation, known: Collection[str]) -> str:
    """For a section that the guideline does not have."""
    below = [number for number in known if number.startswith(citation.number + "-")]
    near = nearest_number(citation.number, below or known)
    return (
        f"{citation.source.printed}{citation.number}という節はありません。{_meant(citation, near)}"
    )


def nearest_number(wanted: str, known: Iterable[str]) -> str:
    """The known number that agrees with `wanted` the longest, and then is closest to it.

    Numbers are `27`, `45の2` or `3-6-3`; `known` must not be empty.
    """
    parts = _parts(wanted)

    def distance(number: str) -> tuple[int, int, int]:
        other = _parts(number)
        shared = 0
        while shared < min(len(parts), len(other)) and parts[shared] == other[shared]:
            shared += 1
        left, right = (*parts, 0)[shared], (*other, 0)[shared]
        return (-shared, abs(left - right), len(other))

    return min(sorted(known, key=_parts), key=distance)


def missing_question(known: Iterable[str]) -> str:
    """For a Q&A number whose content was never seen."""
    numbers = "、".join(sorted(known, key=_parts))
    return f"引けるのは、内容を確認できたＱ＆Ａだけです（{numbers}）"


def _missing_paragraph(citation: Citation, paragraphs: Sequence[Items]) -> str:
    article, paragraph = citation.parts[:2]
    last = len(paragraphs)
    if last > 1:
        return f"は第{last}項までです。{_meant(citation, f'{article}-{last}')}"
    if paragraph in paragraphs[0]:
        written = f"{citation.source.prefix}:{article}-1-{paragraph}"
        return (
            f"は1つの項だけの条です。{item_name(paragraph)}を引くときは、"
            f"項の1を添えて {written} と書いてください"
        )
    return f"は1つの項だけの条です。{_meant(citation, article)}"


def _missing_item(citation: Citation, items: Items) -> str:
    article, paragraph, item = citation.parts[:3]
    where = f"{article}-{paragraph}"
    if not items:
        return f"に号はありません。{_meant(citation, where)}"
    if item not in items:
        numbers = sorted((number for number in items if "-" not in number), key=_parts)
        near = nearest_number(item, numbers)
        listed = "、".join(item_name(number) for number in numbers)
        return f"にあるのは{listed}です。{_meant(citation, f'{where}-{near}')}"
    return (
        f"{item_name(item)}に{citation.parts[3]}はありません。{_meant(citation, f'{where}-{item}')}"
    )


def _meant(citation: Citation, number: str) -> str:
    return f"{citation.source.prefix}:{number} ではありませんか"


def _with_branch(number: str, unit: str) -> str:
    main, *branches = number.split("の")
    return f"第{main}{unit}" + "".join(f"の{branch}" for branch in branches)


def _parts(number: str) -> tuple[int, ...]:
    return tuple(int(part) for part in number.replace("の", "-").split("-"))
