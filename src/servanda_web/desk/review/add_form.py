"""What the form for a new commitment starts from."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from servanda.terms import Outline, Provision
from servanda_web.desk import labels
from servanda_web.desk.review.forms import CommitmentForm
from servanda_web.records.models import AuthenticText


class AddForm(CommitmentForm):
    """A commitment and the provision it stands in."""

    provision = forms.CharField(
        label=gettext_lazy("Provision"),
        help_text=gettext_lazy("Its number as it stands in the margin, such as “para. 12”."),
        max_length=200,
        error_messages={"required": gettext_lazy("Give the number of the provision these words stand in.")},
    )
    field_order = (
        "provision",
        "words",
        "force",
        "area",
        "together",
        "actors",
        "due",
        "target",
        "start",
        "version",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, known in (("force", labels.FORCES), ("area", labels.AREAS)):
            field = self.fields[name]
            if isinstance(field, forms.ChoiceField):
                field.choices = [("", _("Choose one")), *known.items()]
                field.error_messages["required"] = _("Choose one: %(name)s.") % {"name": field.label}


def provision_named(outline: Outline, number: str) -> Provision | None:
    """The provision of that number, or the only one whose last part it is."""
    wanted = " ".join(number.split()).casefold()
    if not wanted:
        return None
    for provision in outline.provisions:
        if provision.number.casefold() == wanted:
            return provision
    ending = [p for p in outline.provisions if p.number.casefold().split()[-1:] == [wanted]]
    return ending[0] if len(ending) == 1 else None


def first_values(request: HttpRequest, text: AuthenticText, outline: Outline) -> dict[str, Any]:
    """The fields as words selected on the review page fill them; the area is that of the record before."""
    values: dict[str, Any] = {"together": True, "provision": request.GET.get("provision", "")}
    start, end = (_character(request.GET.get(name, "")) for name in ("start", "end"))
    content = outline.text.content
    if start is None or end is None or not start < end <= len(content):
        return values
    words = content[start:end]
    start += len(words) - len(words.lstrip())
    before = text.entries.filter(start__lt=end).exclude(area="").order_by("-start").first()
    return {**values, "words": words.strip(), "start": start, "area": before.area if before else ""}


def _character(given: str) -> int | None:
    return int(given) if given.isascii() and given.isdigit() and len(given) < 10 else None
