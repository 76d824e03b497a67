"""What a person is asked when deciding on a record."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from servanda.terms import PARTIES
from servanda_web.desk import labels

WORDS_HINT = _("Exactly as they stand in the passage above. Line breaks and wide spaces do not matter.")


class RejectForm(forms.Form):
    """Why a proposal is no record."""

    reason = forms.CharField(
        label=_("Reason"),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": _("Say in a few words why this is no record.")},
    )


class SetAsideForm(forms.Form):
    """Why a provision holds nothing to record."""

    reason = forms.CharField(
        label=_("Reason"),
        max_length=1000,
        widget=forms.TextInput(),
        error_messages={"required": _("Say in a few words why nothing is to be recorded here.")},
    )


class WordsForm(forms.Form):
    """The words a record stands on. `start` is where they were selected, if they were."""

    words = forms.CharField(
        label=_("Words of the record"),
        help_text=WORDS_HINT,
        max_length=20_000,
        strip=True,
        widget=forms.Textarea(attrs={"rows": 4, "spellcheck": "false"}),
        error_messages={"required": _("Give the words this record stands on.")},
    )
    start = forms.IntegerField(required=False, min_value=0, widget=forms.HiddenInput())
    version = forms.IntegerField(required=False, min_value=0, widget=forms.HiddenInput())


class CommitmentForm(WordsForm):
    """A commitment as a person would have it."""

    force = forms.ChoiceField(
        label=_("Force"),
        choices=list(labels.FORCES.items()),
        help_text=_("How strongly the words bind."),
    )
    area = forms.ChoiceField(label=_("Area"), choices=list(labels.AREAS.items()))
    together = forms.BooleanField(label=_("All parties act together"), required=False)
    actors = forms.CharField(
        label=_("Who else, or who alone, is to act"),
        help_text=_(
            "One a line, in the words of the text. Leave it empty where only the parties together act."
        ),
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2, "spellcheck": "false"}),
    )
    due = forms.CharField(
        label=_("When or how often (optional)"),
        help_text=_("The exact words of the passage, such as “by 2030” or “biennial”."),
        max_length=1000,
        required=False,
    )
    target = forms.CharField(
        label=_("Quantity to be reached (optional)"),
        help_text=_("The exact words of the passage, such as “1,000 scholarships”."),
        max_length=1000,
        required=False,
    )

    def allow_area(self, value: str) -> None:
        """Offer an area of the register's own taxonomy beside the default ones."""
        field = self.fields["area"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - for the type checker
        if value and value not in labels.AREAS:
            field.choices = [*labels.AREAS.items(), (value, value)]

    def clean(self) -> dict[str, Any]:
        """The actors become a tuple: the parties together first, then each line once, in order."""
        given = super().clean() or {}
        lines = [line.strip() for line in str(given.get("actors", "")).splitlines()]
        named = [PARTIES] if given.get("together") else []
        given["actors"] = tuple(dict.fromkeys([*named, *(line for line in lines if line)]))
        if not given["actors"]:
            self.add_error("actors", _("Say who is to act, or tick that all parties act together."))
        return given


class InstrumentForm(WordsForm):
    """An instrument named in the text, as a person would have it."""

    status = forms.ChoiceField(label=_("Status"), choices=list(labels.INSTRUMENT_STATUSES.items()))


class MechanismForm(WordsForm):
    """A mechanism named in the text, as a person would have it."""

    status = forms.ChoiceField(label=_("Status"), choices=list(labels.MECHANISM_STATUSES.items()))


FORMS: dict[str, type[WordsForm]] = {
    "commitment": CommitmentForm,
    "instrument": InstrumentForm,
    "mechanism": MechanismForm,
}
