"""Say what an instrument is: a form of its facts."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from servanda_web.desk import access
from servanda_web.desk.about.forms import FactsForm, instrument_of, values_of
from servanda_web.records import door
from servanda_web.records.models import Instrument
from servanda_web.records.rights import Act
from servanda_web.records.translate import to_instrument

INVALID, CONFLICT = 422, 409


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def facts(request: HttpRequest, slug: str) -> HttpResponse:
    """Change the title, the parties, the date or the place."""
    row = access.instrument(request, slug)
    access.demand(request, Act.DECIDE, row)
    known = {**values_of(to_instrument(row)), "version": row.version}
    form = FactsForm(request.POST, initial=known) if request.method == "POST" else FactsForm(initial=known)
    if request.method == "POST" and form.is_valid():
        try:
            _save(request, row, form)
        except door.NotPermitted as refusal:
            raise PermissionDenied(str(refusal)) from refusal
        except door.Stale as refusal:
            return _show_stale(request, row, form, str(refusal))
        except door.DoorError as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("The facts of this instrument are saved."))
            return redirect("desk:register", slug)
    return _show(request, row, form, status=INVALID if form.errors else 200)


def _show(
    request: HttpRequest, row: Instrument, form: FactsForm, *, status: int, **more: object
) -> HttpResponse:
    told = {"form": form, "instrument": row, **more}
    return render(request, "desk/facts.html", told, status=status)


def _show_stale(request: HttpRequest, row: Instrument, form: FactsForm, why: str) -> HttpResponse:
    """The form as it was filled in, under the facts as they are now; sent again it applies to those."""
    row.refresh_from_db()
    form.data = {**request.POST.dict(), "version": str(row.version)}
    now = values_of(to_instrument(row))
    standing = [(field.label, now[field.name]) for field in form.visible_fields() if now.get(field.name)]
    return _show(request, row, form, status=CONFLICT, trouble=why, standing=standing)


def _save(request: HttpRequest, row: Instrument, form: FactsForm) -> None:
    given = form.cleaned_data
    door.describe(
        row,
        as_=instrument_of(row.slug, given),
        by=access.person(request),
        at=timezone.now(),
        version=given.get("version") or 0,
    )
