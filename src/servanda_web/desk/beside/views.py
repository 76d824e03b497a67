"""The reports kept beside a text, and one of them held against it."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from servanda import terms
from servanda.texts import UnreadableText, open_bytes
from servanda_web.desk import access
from servanda_web.desk.beside.forms import ReportForm
from servanda_web.desk.beside.page import groups
from servanda_web.records import door
from servanda_web.records.door.reports import compared
from servanda_web.records.models import AuthenticText, Report
from servanda_web.records.rights import Act, may

REFUSED = 422
NONE = "none"


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def reports(request: HttpRequest, slug: str, key: str) -> HttpResponse:
    """The reports beside a text; bring one more. Where it cannot be read, say why and keep nothing."""
    text = access.text(request, slug, key)
    may_add = may(access.person(request), Act.DECIDE, text.instrument)
    posted = request.method == "POST"
    if posted and not may_add:
        raise PermissionDenied
    form = ReportForm(request.POST if posted else None, request.FILES if posted else None)
    if posted and form.is_valid():
        try:
            return _keep(request, text, form)
        except UnreadableText as refusal:
            form.add_error("file" if form.cleaned_data["file"] else "words", str(refusal))
        except door.DoorError as refusal:
            form.add_error(None, str(refusal))
    told = {
        "instrument": text.instrument,
        "text": text,
        "reports": text.reports.defer("content", "notes"),
        "form": form,
        "may_add": may_add,
    }
    return render(request, "desk/reports.html", told, status=REFUSED if form.errors else 200)


def _keep(request: HttpRequest, text: AuthenticText, form: ReportForm) -> HttpResponse:
    given = form.cleaned_data
    said = _opened(form)
    row = door.add_report(text, said, by=access.person(request), at=timezone.now(), day=given["day"])
    messages.success(request, _("The report is kept beside this text. Nothing of it is counted as signed."))
    return _to(row)


def _opened(form: ReportForm) -> terms.AuthenticText:
    file, source = form.cleaned_data["file"], form.cleaned_data["source"].strip()
    if file:
        opened = open_bytes(file.read(), name=file.name)
    else:
        # A browser sends pasted lines with two characters at each end; the words had one.
        words = form.cleaned_data["words"].replace("\r\n", "\n")
        opened = open_bytes(words.encode("utf-8"), name=f"{_('pasted report')}.txt")
    return opened if not source else _named(opened, source)


def _named(text: terms.AuthenticText, name: str) -> terms.AuthenticText:
    return terms.AuthenticText(
        content=text.content,
        name=name,
        language=text.language,
        media_type=text.media_type,
        notes=text.notes,
    )


@login_required
@require_safe
def report(request: HttpRequest, slug: str, key: str, digest: str) -> HttpResponse:
    """One report and the signed text side by side."""
    row = _row(request, slug, key, digest)
    try:
        comparison = compared(row)
    except door.Unacceptable as refusal:  # the reader or the register has changed since it was kept
        messages.error(request, str(refusal))
        return redirect("desk:reports", slug, key)
    told = {
        "instrument": row.text.instrument,
        "text": row.text,
        "report": row,
        "source": comparison.source,
        "groups": groups(comparison),
        "differences": len(comparison.differences()),
        "compared": comparison.asked,
        "spoken": comparison.asked - len(comparison.left_out),
        "left_out": comparison.left_out,
        "still_proposed": comparison.still_proposed,
        "may_decide": may(access.person(request), Act.DECIDE, row.text.instrument),
    }
    return render(request, "desk/report.html", told)


@login_required
@require_POST
def settle(request: HttpRequest, slug: str, key: str, digest: str) -> HttpResponse:
    """Say which entry a statement speaks of."""
    row = _row(request, slug, key, digest)
    entry = request.POST.get("entry", "")
    try:
        door.settle_report(
            row,
            statement=request.POST.get("statement", ""),
            entry=None if entry in ("", NONE) else entry,
            by=access.person(request),
            at=timezone.now(),
        )
    except door.NotPermitted as refusal:
        raise PermissionDenied(str(refusal)) from refusal
    except door.DoorError as refusal:
        messages.error(request, str(refusal))
    return _to(row)


@login_required
@require_POST
def remove(request: HttpRequest, slug: str, key: str, digest: str) -> HttpResponse:
    """Remove a report."""
    row = _row(request, slug, key, digest)
    try:
        door.remove_report(row, by=access.person(request), at=timezone.now())
    except door.NotPermitted as refusal:
        raise PermissionDenied(str(refusal)) from refusal
    except door.DoorError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("The report is removed."))
    return redirect("desk:reports", slug, key)


def _row(request: HttpRequest, slug: str, key: str, digest: str) -> Report:
    rows = Report.objects.select_related("text__instrument")
    return get_object_or_404(rows, text=access.text(request, slug, key), digest=digest)


def _to(row: Report) -> HttpResponse:
    return redirect("desk:report", row.text.instrument.slug, row.text.key, row.digest)
