"""Texts as outlines, for the tests of numbers."""

from __future__ import annotations

from textwrap import dedent

from servanda.provisions import outline
from servanda.terms import AuthenticText, Outline, Provision


def made(content: str) -> Outline:
    """The outline of an indented text."""
    return outline(AuthenticText(content=dedent(content).strip("\n"), name="text"))


def numbers(content: str) -> list[str]:
    """The numbers of its provisions, in order."""
    return [p.number for p in made(content).provisions]


def at(o: Outline, number: str) -> Provision:
    """The provision of that number."""
    return o.by_number()[number]


def words(o: Outline, number: str) -> str:
    """The words of a provision, without its printed number."""
    p = at(o, number)
    return o.text.content[p.body : p.end]
