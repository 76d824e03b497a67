"""Open or close the public page of an instrument, after being asked once more."""

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
from servanda_web.desk.registers import progress
from servanda_web.records import door
from servanda_web.records.rights import Act


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def publish(request: HttpRequest, slug: str) -> HttpResponse:
    """Say what the public will see; on the second press open the page, or close it."""
    instrument = access.instrument(request, slug)
    access.demand(request, Act.PUBLISH, instrument)
    if request.method != "POST":
        told = {"instrument": instrument, "line": progress([instrument])[0]}
        return render(request, "desk/publish.html", told)
    closing = request.POST.get("do") == "unpublish"
    change = door.unpublish if closing else door.publish
    try:
        change(instrument, by=access.person(request), at=timezone.now())
    except door.NotPermitted as refusal:
        raise PermissionDenied(str(refusal)) from refusal
    messages.success(request, _("The public page is closed.") if closing else _("The public page is open."))
    return redirect("desk:register", slug)
