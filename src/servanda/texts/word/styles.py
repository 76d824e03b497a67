"""What paragraph styles say of numbering, along the chain of styles they are based on."""

from __future__ import annotations

from lxml import etree

from servanda.texts.word.names import attribute, child, children, is_on, number, value


class Styles:
    """The paragraph styles of a document by their id."""

    def __init__(self, root: etree._Element | None) -> None:
        self._styles = {attribute(s, "styleId") or "": s for s in children(root, "style")}
        self._default = next(
            (
                name
                for name, style in self._styles.items()
                if attribute(style, "type") == "paragraph" and is_switched_on(style)
            ),
            "",
        )

    def chain(self, name: str | None) -> list[str]:
        """The style and those it is based on, nearest first."""
        found: list[str] = []
        current = name or self._default
        while current in self._styles and current not in found and len(found) < 50:
            found.append(current)
            current = value(self._styles[current], "basedOn") or ""
        return found

    def numbering(self, name: str | None) -> tuple[int | None, int | None, str]:
        """Number id and level that a style gives its paragraphs, and the style that says so."""
        level = None
        for style in self.chain(name):
            given = child(self._styles[style], "pPr", "numPr")
            if level is None:
                level = number(value(given, "ilvl"))
            found = number(value(given, "numId"))
            if found is not None:
                return found, level, style
        return None, None, ""

    def hidden(self, name: str | None) -> bool:
        """Whether the style hides its words."""
        return any(is_on(child(self._styles[style], "rPr", "vanish")) for style in self.chain(name)[:1])


def is_switched_on(style: etree._Element) -> bool:
    """Whether this is the default style of its type."""
    return (attribute(style, "default") or "0") in {"1", "true", "on"}
