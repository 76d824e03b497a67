"""Add a commitment that the reader missed."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from servanda.terms import Commitment, Outline, Provision
from servanda_web.desk import access
from servanda_web.desk.review.add_form import AddForm, first_values, provision_named
from servanda_web.desk.review.compose import FieldError, Where, compose
from servanda_web.desk.review.passage import passage_of, show
from servanda_web.desk.review.place import address_of
from servanda_web.records import door, models
from servanda_web.records.rights import Act
from servanda_web.records.translate import to_outline


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def add(request: HttpRequest, slug: str, key: str) -> HttpResponse:
    """Add a commitment that the reader missed, on exact words of one provision."""
    text = access.text(request, slug, key)
    access.demand(request, Act.DECIDE, text.instrument)
    outline = to_outline(text)
    given = request.POST if request.method == "POST" else None
    form = AddForm(given, initial=first_values(request, text, outline))
    named = str(given.get("provision", "")) if given else request.GET.get("provision", "")
    provision = provision_named(outline, named)
    if given is not None and form.is_valid():
        try:
            row = _save_added(request, text, form, outline, provision)
        except FieldError as wrong:
            form.add_error(wrong.field, str(wrong))
        except door.NotPermitted as refusal:
            raise PermissionDenied(str(refusal)) from refusal
        except door.DoorError as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("The commitment is added and accepted."))
            return redirect(address_of(text, provision=row.provision, record=row.record_id))
    shown = passage_of(outline, provision, None) if provision else {}
    return show(request, text, form, shown, heading=_("Add a commitment"))


def _save_added(
    request: HttpRequest,
    text: models.AuthenticText,
    form: AddForm,
    outline: Outline,
    provision: Provision | None,
) -> models.Entry:
    if provision is None:
        raise FieldError("provision", _("There is no such provision: copy its number from the margin."))
    where = Where(text=outline.text, provision=provision)
    record = compose(Commitment.kind, form.cleaned_data, where)
    return door.add(text, record=record, by=access.person(request), at=timezone.now())
