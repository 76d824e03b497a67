"""Accept, reject, set aside: one press each."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from servanda.terms import Verdict
from servanda_web.desk import access
from servanda_web.desk.review import answers
from servanda_web.desk.review.forms import RejectForm, SetAsideForm
from servanda_web.records import door
from servanda_web.records.models import AuthenticText


def version_seen(request: HttpRequest) -> int:
    """The version of the entry that the person was looking at; 0, which no entry has, where none is given."""
    given = request.POST.get("version", "")
    return int(given) if given.isascii() and given.isdigit() and len(given) < 10 else 0


@login_required
@require_POST
def accept(request: HttpRequest, slug: str, key: str, record: str) -> HttpResponse:
    """Accept a record as it stands."""
    return _decide(request, access.text(request, slug, key), record, Verdict.ACCEPTED)


@login_required
@require_POST
def reject(request: HttpRequest, slug: str, key: str, record: str) -> HttpResponse:
    """Reject a record, with a reason."""
    text = access.text(request, slug, key)
    form = RejectForm(request.POST)
    if not form.is_valid():
        return answers.refused(request, text, str(form.errors["reason"][0]), entry=record)
    return _decide(request, text, record, Verdict.REJECTED, form.cleaned_data["reason"])


def _decide(
    request: HttpRequest, text: AuthenticText, record: str, verdict: Verdict, reason: str = ""
) -> HttpResponse:
    entry = get_object_or_404(text.entries.select_related("text__instrument"), record_id=record)

    def change() -> str:
        door.decide(
            entry,
            verdict=verdict,
            by=access.person(request),
            at=timezone.now(),
            version=version_seen(request),
            reason=reason,
        )
        return _("The record is accepted.") if verdict is Verdict.ACCEPTED else _("The record is rejected.")

    return _through_the_door(request, text, change, entry=record)


@login_required
@require_POST
def set_aside(request: HttpRequest, slug: str, key: str) -> HttpResponse:
    """Say that a provision holds nothing to record, and why."""
    text = access.text(request, slug, key)
    number = request.POST.get("provision", "")
    form = SetAsideForm(request.POST)
    if not form.is_valid():
        return answers.refused(request, text, str(form.errors["reason"][0]), provision=number)

    def change() -> str:
        reason = form.cleaned_data["reason"]
        by, at = access.person(request), timezone.now()
        door.set_aside(text, provision=number, reason=reason, by=by, at=at)
        return _("%(number)s is set aside.") % {"number": number}

    return _through_the_door(request, text, change, provision=number)


@login_required
@require_POST
def take_up_again(request: HttpRequest, slug: str, key: str) -> HttpResponse:
    """Undo a setting aside."""
    text = access.text(request, slug, key)
    number = request.POST.get("provision", "")

    def change() -> str:
        door.undo_set_aside(text, provision=number, by=access.person(request), at=timezone.now())
        return _("%(number)s is undecided again.") % {"number": number}

    return _through_the_door(request, text, change, provision=number)


def _through_the_door(
    request: HttpRequest,
    text: AuthenticText,
    change: Callable[[], str],
    *,
    entry: str = "",
    provision: str = "",
) -> HttpResponse:
    try:
        said = change()
    except door.NotPermitted as refusal:
        raise PermissionDenied(str(refusal)) from refusal
    except door.DoorError as refusal:
        return answers.refused(request, text, str(refusal), entry=entry, provision=provision)
    return answers.done(request, text, said, entry=entry, provision=provision)
