"""Running heads and page numbers: what stands at the same height, page after page.

Only what repeats word for word, or counts with the pages, is taken for one, and only at the edge of a
page. What is set apart is told in a note, so that no word is lost unseen.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from servanda.texts.pdf.lines import Line, parts, rows
from servanda.texts.pdf.words import Word

_DEEP = 4  # lines from the edge of a page
_SAME_HEIGHT = 3.0  # points
_LEAST_SHARE = 0.3  # of the pages: left and right ones may differ
_BAND, _CHAPTER = 0.5, 3  # of the pages that begin or end at one height; pages with a head
_APART = 1.6  # times the size, from what is set apart to the words of the page
_LONGEST = 60  # characters of a line with a page number
_NUMBER = re.compile(r"\d{1,5}")
_ROMAN = re.compile(r"[ivxlc]{1,7}|[IVXLC]{1,7}")
_ROMAN_DIGITS = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_LONE = re.compile(r"(?:page |стр\. ?)?[-–—]? ?(\d{1,4}) ?[-–—]?(?: ?(?:of|из|/) ?\d{1,4})?", re.IGNORECASE)
_PAGE = re.compile(r"(?:[^\w#]|#|\b(?:page|p|pp|of|p a g e|стр|с|из|бет|sayfa|seite|صفحہ)\b)+", re.IGNORECASE)
_PROVISION = re.compile(r"(?:art|sect|chap|part|annex|para|стат|разд|глав|бап|тарау|бөлім)", re.IGNORECASE)

_Key = tuple[str, str, int]


class _Place(NamedTuple):
    """A piece of a line near the edge of a page; `shape` is what it says, with its `numbers` left open."""

    page: int
    edge: str
    depth: int  # lines from the edge
    line: Line
    shape: str
    numbers: tuple[int, ...]
    is_number: bool  # this page's own, and nothing else

    def key(self) -> _Key:
        """What is alike in a head on one page and on another."""
        return self.edge, self.shape, self.height()

    def height(self) -> int:
        """Its height on the page, alike where it is nearly the same."""
        return round(self.line.base / _SAME_HEIGHT)


def set_apart(pages: Sequence[list[Word]]) -> tuple[list[list[Word]], list[str]]:
    """The words of each page without its running heads and page numbers, and what those say."""
    places = [place for page, words in enumerate(pages) for place in _places(page, words)]
    running = _running(places, len(pages))
    gone: list[set[Word]] = [set() for _ in pages]
    said: dict[str, set[str]] = defaultdict(set)
    for place in _outermost(places, running):
        gone[place.page].update(place.line.words)
        said[place.shape].add(place.line.text())
    kept = [[word for word in words if word not in gone[page]] for page, words in enumerate(pages)]
    return kept, [min(texts) if len(texts) == 1 else shape for shape, texts in said.items()]


def _places(page: int, words: list[Word]) -> Iterator[_Place]:
    lines = rows(words)
    for edge, order in (("top", lines), ("bottom", lines[::-1])):
        for depth, line in enumerate(order[: _DEEP + 1]):
            is_number = not depth and _is_page_number(line, order[1:2], page + 1)
            for part in parts(line):
                shape, numbers = _shape(part.text())
                yield _Place(page, edge, depth, part, shape, numbers, is_number)


def _is_page_number(line: Line, beside: list[Line], number: int) -> bool:
    """Whether an outermost line is this page's number and nothing else, apart from the page's words."""
    found = _LONE.fullmatch(line.text())
    apart = all(_are_apart(line, other) for other in beside)
    return found is not None and int(found.group(1)) == number and apart


def _shape(text: str) -> tuple[str, tuple[int, ...]]:
    if _ROMAN.fullmatch(text):
        return "#", (_roman(text.lower()),)
    return _NUMBER.sub("#", text), tuple(map(int, _NUMBER.findall(text)))


def _roman(text: str) -> int:
    values = [_ROMAN_DIGITS[sign] for sign in text]
    return sum(
        -value if after > value else value for value, after in zip(values, [*values[1:], 0], strict=True)
    )


def _running(places: list[_Place], pages: int) -> set[_Place]:
    """The places that say the same, or count with the pages, on enough pages at one height."""
    alike: dict[_Key, list[_Place]] = defaultdict(list)
    for place in places:
        if not place.line.words[0].raised:  # a footnote
            alike[place.key()].append(place)
    found = {place for place in places if place.is_number}
    outermost = {(place.page, place.edge, place.height()) for place in places if not place.depth}
    bands = Counter((edge, height) for _, edge, height in outermost)
    for group in alike.values():
        agreeing = _agreeing(group)
        rising = len({place.numbers for place in agreeing}) > 1
        surely = 3 if rising and not _PAGE.fullmatch(group[0].shape) else 2
        # A head that changes with the chapters stands where those of the other chapters do.
        band = bands[group[0].edge, group[0].height()] > _BAND * pages
        enough = min(_LEAST_SHARE * pages, _CHAPTER) if band else _LEAST_SHARE * pages
        if len({place.page for place in agreeing}) >= max(surely, enough):
            found.update(agreeing)
    return found


def _agreeing(group: list[_Place]) -> list[_Place]:
    """Those of one shape whose numbers are the same on each page, but for one that goes up with the pages."""
    rising = 0
    for slot in range(len(group[0].numbers)):
        value, same = Counter(place.numbers[slot] for place in group).most_common(1)[0]
        offset, counting = Counter(place.numbers[slot] - place.page for place in group).most_common(1)[0]
        if same >= counting:
            group = [place for place in group if place.numbers[slot] == value]
        else:
            rising += 1
            group = [place for place in group if place.numbers[slot] - place.page == offset]
    if rising and (rising > 1 or len(group[0].shape) > _LONGEST or _PROVISION.match(group[0].shape)):
        return []
    return group


def _outermost(places: list[_Place], running: set[_Place]) -> Iterator[_Place]:
    """Running places, as long as nothing but such stands between them and the edge.

    Lines that follow each other as those of the text do belong to it, whatever they say, unless they stand
    apart from the text on another page.
    """
    edges: dict[tuple[int, str], dict[int, list[_Place]]] = defaultdict(lambda: defaultdict(list))
    for place in places:
        edges[place.page, place.edge][place.depth].append(place)
    pages = [[line for _, line in sorted(by_depth.items())] for by_depth in edges.values()]
    proven: set[_Key] = set()
    for lines in pages:
        taken = lines[: _taken(lines, running, set())]
        proven.update(place.key() for line in taken for place in line if place in running)
    for lines in pages:
        taken = lines[: _taken(lines, running, proven)]
        yield from (place for line in taken for place in line if place in running)


def _taken(lines: list[list[_Place]], running: set[_Place], proven: set[_Key]) -> int:
    """How many of the lines from an edge are set apart, at least in part."""
    taken = next((n for n, line in enumerate(lines[:_DEEP]) if not running.issuperset(line)), _DEEP)
    if taken < _DEEP and not running.isdisjoint(lines[taken]):
        taken += 1  # a head of which a part is this page's own
    while 0 < taken < len(lines) and not _is_apart(lines[taken - 1], lines[taken]):
        if all(_PAGE.fullmatch(place.shape) or place.key() in proven for place in lines[taken - 1]):
            break
        taken -= 1
    return taken


def _is_apart(line: Sequence[_Place], beside: Sequence[_Place]) -> bool:
    return _are_apart(line[0].line, beside[0].line)


def _are_apart(line: Line, beside: Line) -> bool:
    return abs(line.base - beside.base) > _APART * max(line.size, beside.size)
