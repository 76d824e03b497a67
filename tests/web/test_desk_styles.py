"""The stylesheets hold no side of the screen, and the pages no style or script of their own."""

import re
from pathlib import Path

import pytest

DESK = Path(__file__).parents[2] / "src" / "servanda_web" / "desk"
SHEETS = sorted((DESK / "static").rglob("*.css"))
TEMPLATES = sorted((DESK / "templates").rglob("*.html"))
SIDES = re.compile(
    r"(?:^|[\s;{])((?:margin|padding|border|scroll-margin)-(?:left|right)[a-z-]*|left|right|float)\s*:"
)
ALIGNED = re.compile(r"text-align\s*:\s*(?:left|right)")
INLINE = re.compile(r"\s(?:style|on[a-z]+)\s*=|<style|<script(?![^>]*\ssrc=)|javascript:", re.IGNORECASE)


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda p: p.name)
def test_layout_follows_the_direction_of_writing(sheet: Path) -> None:
    rules = re.sub(r"/\*.*?\*/", "", sheet.read_text(), flags=re.DOTALL)
    assert not SIDES.findall(rules)
    assert not ALIGNED.findall(rules)


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda p: p.name)
def test_nothing_is_fetched_from_elsewhere(sheet: Path) -> None:
    assert "url(" not in sheet.read_text()
    assert "@import" not in sheet.read_text()


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda p: str(p.relative_to(DESK / "templates")))
def test_a_strict_content_policy_is_enough(template: Path) -> None:
    assert not INLINE.findall(template.read_text())


def channel(value: int) -> float:
    part = value / 255
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def luminance(colour: str) -> float:
    digits = colour.lstrip("#")
    digits = "".join(d * 2 for d in digits) if len(digits) == 3 else digits
    red, green, blue = (channel(int(digits[at : at + 2], 16)) for at in (0, 2, 4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def highlights() -> list[str]:
    sheet = (DESK / "static" / "servanda" / "text.css").read_text()
    found = re.findall(r"^mark[^{]*\{[^}]*background: (#[0-9a-f]{3,6})", sheet, re.MULTILINE)
    assert len(found) >= 4
    return found


@pytest.mark.parametrize("colour", highlights())
def test_words_stay_readable_on_every_highlight(colour: str) -> None:
    dark = luminance("#16202c")
    assert (luminance(colour) + 0.05) / (dark + 0.05) >= 7
