"""Element and attribute names without their namespace: the same in both editions of the standard."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree


def local(element: etree._Element) -> str:
    """The name of an element: "p" for w:p. Empty for what is no element."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def child(element: etree._Element | None, *path: str) -> etree._Element | None:
    """The first child with that name, then its first child with the next name, and so on."""
    for name in path:
        if element is None:
            return None
        element = next((found for found in element if local(found) == name), None)
    return element


def children(element: etree._Element | None, name: str) -> Iterator[etree._Element]:
    """The children with that name."""
    return (found for found in (element if element is not None else ()) if local(found) == name)


def attribute(element: etree._Element | None, name: str) -> str | None:
    """The value of an attribute, whatever its namespace."""
    if element is None:
        return None
    for key, value in element.items():
        if str(key).rpartition("}")[2] == name:
            return str(value)
    return None


def value(element: etree._Element | None, *path: str) -> str | None:
    """The `val` attribute of the element at `path`."""
    return attribute(child(element, *path), "val")


def number(words: str | None) -> int | None:
    """A whole number, or None."""
    try:
        return int(words) if words is not None and len(words) < 12 else None
    except ValueError:
        return None


def is_on(element: etree._Element | None) -> bool:
    """Whether a switch such as w:vanish is there and not switched off."""
    return element is not None and (attribute(element, "val") or "true") not in {"0", "false", "off"}
