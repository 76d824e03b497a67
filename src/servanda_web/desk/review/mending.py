"""Mend a record: a form of its fields beside the passage it stands in."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from servanda.terms import Commitment, Entry, Outline, Verdict
from servanda_web.desk import access
from servanda_web.desk.review import context
from servanda_web.desk.review.compose import FieldError, Where, compose, fields_of
from servanda_web.desk.review.deciding import version_seen
from servanda_web.desk.review.filters import Filters
from servanda_web.desk.review.forms import FORMS, CommitmentForm, WordsForm
from servanda_web.desk.review.page import cards
from servanda_web.desk.review.passage import passage, review_address, show
from servanda_web.records import door, models
from servanda_web.records.rights import Act
from servanda_web.records.translate import to_entry, to_outline

CONFLICT = 409


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def mend(request: HttpRequest, slug: str, key: str, record: str) -> HttpResponse:
    """Change what was read: its words, force, area, actors, time or quantity."""
    text = access.text(request, slug, key)
    access.demand(request, Act.DECIDE, text.instrument)
    row = get_object_or_404(text.entries.select_related("text__instrument"), record_id=record)
    outline = to_outline(text)
    entry = to_entry(row, outline.text)
    form = _mend_form(request, row, entry)
    if request.method == "POST" and form.is_valid():
        try:
            _save_mended(request, row, entry, form, outline)
        except FieldError as wrong:
            form.add_error(wrong.field, str(wrong))
        except door.NotPermitted as refusal:
            raise PermissionDenied(str(refusal)) from refusal
        except door.Stale as refusal:
            return _show_stale(request, text, row, form, outline, str(refusal))
        except door.DoorError as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("The record is mended and accepted."))
            return redirect(review_address(request, text) + f"#record-{record}")
    return show(request, text, form, passage(outline, entry), heading=_("Mend a record"))


def _mend_form(request: HttpRequest, row: models.Entry, entry: Entry) -> WordsForm:
    kind = FORMS[entry.proposal.kind]
    initial = {**fields_of(entry.record), "version": row.version}
    form = kind(request.POST, initial=initial) if request.method == "POST" else kind(initial=initial)
    if isinstance(form, CommitmentForm) and isinstance(entry.record, Commitment):
        form.allow_area(entry.record.area)
    return form


def _save_mended(
    request: HttpRequest, row: models.Entry, entry: Entry, form: WordsForm, outline: Outline
) -> None:
    where = Where(text=outline.text, provision=outline.by_number()[entry.record.provision])
    mended = compose(entry.proposal.kind, form.cleaned_data, where, before=entry.record)
    same = mended == entry.record
    door.decide(
        row,
        verdict=Verdict.ACCEPTED if same else Verdict.MENDED,
        by=access.person(request),
        at=timezone.now(),
        version=version_seen(request),
        mended=None if same else mended,
    )


def _show_stale(
    request: HttpRequest,
    text: models.AuthenticText,
    row: models.Entry,
    form: WordsForm,
    outline: Outline,
    why: str,
) -> HttpResponse:
    """The form as it was filled in, beside the record as it stands now; sent again it applies to that one."""
    row.refresh_from_db()
    entry = to_entry(row, outline.text)
    form.data = {**request.POST.dict(), "version": str(row.version)}
    sheet = context.sheet_of(text, Filters())
    now = cards(sheet, [entry], lambda _name: {}, {})
    shown = passage(outline, entry) | {"trouble": why, "card": now[0]}
    return show(request, text, form, shown, heading=_("Mend a record"), status=CONFLICT)
