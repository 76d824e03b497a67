"""The page that shows a form of one record beside the passage it stands in."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from servanda.terms import Entry, Outline, Provision
from servanda_web.desk.review import context
from servanda_web.desk.review.forms import WordsForm
from servanda_web.desk.review.segments import Mark, segments
from servanda_web.records import models

INVALID = 422


def review_address(request: HttpRequest, text: models.AuthenticText) -> str:
    """The page of the review from which a person came."""
    return reverse("desk:review", args=[text.instrument.slug, text.key]) + context.back(request)


def passage(outline: Outline, entry: Entry) -> dict[str, Any]:
    """The provision of an entry with the words it stands on marked, for the form's page."""
    quotation = entry.record.quotation
    mark = Mark(
        id=entry.id,
        number=1,
        kind=entry.record.kind,
        state=entry.state.value,
        start=quotation.start,
        end=quotation.end,
    )
    return passage_of(outline, outline.by_number().get(entry.record.provision), mark)


def passage_of(outline: Outline, provision: Provision | None, mark: Mark | None) -> dict[str, Any]:
    """A provision for the form's page; nothing where there is none."""
    if provision is None:
        return {}
    marks = [mark] if mark else []
    cut = segments(outline.text.content, provision.start, provision.end, marks)
    return {"provision": provision, "segments": cut}


def show(
    request: HttpRequest,
    text: models.AuthenticText,
    form: WordsForm,
    shown: dict[str, Any],
    *,
    heading: str,
    status: int = 200,
) -> HttpResponse:
    """The page of the form: the passage, the errors, the fields."""
    told = {
        "form": form,
        "heading": heading,
        "button": _("Save and accept"),
        "instrument": text.instrument,
        "language": text.language,
        "back_url": review_address(request, text),
        **shown,
    }
    return render(request, "desk/record_form.html", told, status=INVALID if form.errors else status)
