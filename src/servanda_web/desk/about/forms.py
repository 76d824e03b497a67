"""What is asked about an instrument."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from servanda.terms import Instrument, PartialDate, Party


class FactsForm(forms.Form):
    """Title, parties, and when and where it was signed, as far as that is known."""

    title = forms.CharField(
        label=gettext_lazy("Title"),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": gettext_lazy("Give the instrument a title.")},
    )
    parties = forms.CharField(
        label=gettext_lazy("Parties"),
        help_text=gettext_lazy("One a line. Other names of a party follow after a semicolon."),
        required=False,
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 3, "spellcheck": "false"}),
    )
    day = forms.IntegerField(label=gettext_lazy("Day"), required=False, min_value=1, max_value=31)
    month = forms.IntegerField(label=gettext_lazy("Month"), required=False, min_value=1, max_value=12)
    year = forms.IntegerField(label=gettext_lazy("Year"), required=False, min_value=1000, max_value=9999)
    signed_at = forms.CharField(label=gettext_lazy("Place"), required=False, max_length=300)
    depositary = forms.CharField(
        label=gettext_lazy("Depositary"),
        help_text=gettext_lazy("Who keeps the signed originals, where the text says so."),
        required=False,
        max_length=300,
    )
    version = forms.IntegerField(required=False, min_value=0, widget=forms.HiddenInput())

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("day", "month", "year"):
            # A person types a number; arrows that count up and down only get in the way.
            self.fields[name].widget = forms.TextInput(attrs={"inputmode": "numeric", "size": 4})

    def clean(self) -> dict[str, Any]:
        """The three parts make a date that exists, or none."""
        given = super().clean() or {}
        if {"day", "month", "year"} & set(self.errors):
            return given
        try:
            given["signed_on"] = _date(given.get("year"), given.get("month"), given.get("day"))
        except ValueError:
            self.add_error("day", _("There is no such day: check day, month and year."))
        return given


def _date(year: int | None, month: int | None, day: int | None) -> PartialDate | None:
    if year is None and month is None and day is None:
        return None
    if year is None:
        raise ValueError("a year is needed")
    return PartialDate(year, month, day)


def values_of(term: Instrument) -> dict[str, Any]:
    """What the form holds before anybody changes it."""
    signed = term.signed_on
    return {
        "title": term.title,
        "parties": "\n".join("; ".join((p.name, *p.aliases)) for p in term.parties),
        "day": signed.day if signed else None,
        "month": signed.month if signed else None,
        "year": signed.year if signed else None,
        "signed_at": term.signed_at or "",
        "depositary": term.depositary or "",
    }


def instrument_of(slug: str, given: dict[str, Any]) -> Instrument:
    """The instrument that a filled form describes."""
    lines = [[w.strip() for w in line.split(";")] for line in given["parties"].splitlines()]
    named = [[w for w in line if w] for line in lines]
    return Instrument(
        slug=slug,
        title=" ".join(given["title"].split()),
        parties=tuple(Party(name=line[0], aliases=tuple(line[1:])) for line in named if line),
        signed_on=given["signed_on"],
        signed_at=given["signed_at"] or None,
        depositary=given["depositary"] or None,
    )
