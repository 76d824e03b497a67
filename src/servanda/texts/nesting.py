"""How deep elements nest, found by one pass over the tags before any parser sees them."""

from __future__ import annotations

import re

from servanda.texts.unreadable import UnreadableText

_TAG = re.compile(r"<(?:!--|(/?)([a-zA-Z][^\s/><]{0,60}))")
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
_BETWEEN = re.compile(r"[\s/]+")
_LONG_TAG, _MOST_ATTRIBUTES = 10_000, 2_000  # a parser compares each attribute with every other
_VOID = frozenset(
    [
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
        "keygen",
        "frame",
        "basefont",
        "bgsound",
    ]
)
# Their end tags may be left out, and a parser closes them by itself.
_OPTIONAL = frozenset(
    [
        "p",
        "li",
        "dt",
        "dd",
        "tr",
        "td",
        "th",
        "thead",
        "tbody",
        "tfoot",
        "option",
        "optgroup",
        "rp",
        "rt",
        "colgroup",
        "caption",
    ]
)
_RAW = frozenset(["script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"])
_FENCES = frozenset(["table", "template", "html", "object", "applet", "marquee", "svg", "math"])
_FOREIGN = frozenset(("svg", "math"))


def refuse_deep_xml(markup: str, depth: int) -> None:
    """Raise `UnreadableText` where XML elements nest deeper than `depth`."""
    level = at = 0
    while (at := markup.find("<", at)) != -1:
        following = markup[at + 1 : at + 2]
        if following == "!":
            at = _past(markup, at, "-->" if markup.startswith("<!--", at) else ">")
            continue
        end = _past(markup, at, ">")
        if following == "/":
            level -= 1
        elif following != "?" and markup[end - 2 : end] != "/>":
            level += 1
            if level > depth:
                raise _too_deep(depth)
        at = end


def refuse_deep_html(markup: str, depth: int) -> None:
    """Raise `UnreadableText` where HTML elements nest deeper than `depth`, as a browser would see it."""
    stack: list[str] = []
    at = 0
    while found := _TAG.search(markup, at):
        closing, name = found.group(1), (found.group(2) or "").lower()
        if not name:
            at = _past(markup, found.start(), "-->")
            continue
        at = _past(markup, found.end(), ">")
        if at - found.end() > _LONG_TAG:
            _refuse_attributes(markup[found.end() : at])
        if closing:
            _close(stack, name)
        elif name in _RAW:
            at = _past_raw(markup, at, name)
        elif name not in _VOID and name not in _OPTIONAL and not _self_closed(markup, at, stack, name):
            stack.append(name)
            if len(stack) > depth:
                raise _too_deep(depth)


def _past(markup: str, at: int, mark: str) -> int:
    found = markup.find(mark, at)
    return len(markup) if found == -1 else found + len(mark)


def _past_raw(markup: str, at: int, name: str) -> int:
    """Past the end tag of an element whose content is no mark-up."""
    while (at := markup.find("</", at)) != -1:
        at += 2
        if markup[at : at + len(name)].lower() == name:
            return at
    return len(markup)


def _self_closed(markup: str, end: int, stack: list[str], name: str) -> bool:
    inside = name in _FOREIGN or any(opened in _FOREIGN for opened in stack[-8:])
    return inside and markup[end - 2 : end] == "/>"


def _close(stack: list[str], name: str) -> None:
    """Drop what an end tag closes. One that a table stands before closes nothing."""
    for place in range(len(stack) - 1, -1, -1):
        if stack[place] == name:
            del stack[place:]
            return
        if stack[place] in _FENCES:
            return


def _refuse_attributes(tag: str) -> None:
    if len(_BETWEEN.sub(" ", _QUOTED.sub("", tag)).split()) > _MOST_ATTRIBUTES:
        raise UnreadableText(
            f"has an element with more than {_MOST_ATTRIBUTES:,} attributes, which no ordinary text does: "
            "open it in the program that made it, save it anew."
        )


def _too_deep(depth: int) -> UnreadableText:
    return UnreadableText(
        f"nests its parts more than {depth} deep, which no ordinary text does: "
        "open it in the program that made it, save it anew."
    )
