"""Bring a text: it is read at once, and what was read is proposed."""

from __future__ import annotations

from dataclasses import replace

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from servanda.flow import begin_register, read_bytes
from servanda.register import RegisterError
from servanda.terms import Reading, Register
from servanda.texts import UnreadableText
from servanda_web.desk import access
from servanda_web.desk.upload.forms import UploadForm
from servanda_web.records import door
from servanda_web.records.models import AuthenticText
from servanda_web.records.queries import free_slug, known_text
from servanda_web.records.rights import Act, visible_to
from servanda_web.records.translate import to_instrument

REFUSED = 422


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def upload(request: HttpRequest) -> HttpResponse:
    """Ask for a text; read it and lead to its review. Where it cannot be read, say why and keep nothing."""
    person = access.person(request)
    access.demand(request, Act.IMPORT)
    instruments = list(visible_to(person).values_list("slug", "title"))
    posted = request.method == "POST"
    form = UploadForm(
        request.POST if posted else None,
        request.FILES if posted else None,
        instruments=instruments,
        initial={"instrument": request.GET.get("instrument", "")},
    )
    if posted and form.is_valid():
        try:
            return _lead_to(request, _read(form), form)
        except UnreadableText as refusal:
            form.add_error("file" if form.cleaned_data["file"] else "words", str(refusal))
        except (RegisterError, door.DoorError) as refusal:
            form.add_error(None, str(refusal))
    return render(request, "desk/upload.html", {"form": form}, status=REFUSED if form.errors else 200)


def _read(form: UploadForm) -> Reading:
    file = form.cleaned_data["file"]
    if file:
        return read_bytes(file.read(), name=file.name)
    # A browser sends pasted lines with two characters at each end; the words had one.
    words = form.cleaned_data["words"].replace("\r\n", "\n")
    name = form.cleaned_data["title"] or _("pasted text")
    return read_bytes(words.encode("utf-8"), name=f"{name.replace('/', '-')}.txt")


def _lead_to(request: HttpRequest, reading: Reading, form: UploadForm) -> HttpResponse:
    known = known_text(reading.outline.text.digest)
    if known is not None:
        messages.info(request, _("This text is in the register already: nothing was changed."))
        return _review(known)
    register = _register(request, reading, form)
    kept = door.import_register(register, by=access.person(request), at=timezone.now())
    text = kept.texts.select_related("instrument").get(digest=reading.outline.text.digest)
    messages.success(
        request,
        _("The text is read: %(records)d records are proposed in %(provisions)d provisions.")
        % {"records": len(reading.records), "provisions": len(reading.outline.provisions)},
    )
    return _review(text)


def _register(request: HttpRequest, reading: Reading, form: UploadForm) -> Register:
    slug, title = form.cleaned_data.get("instrument"), form.cleaned_data["title"]
    begun = begin_register(reading, title=title or None)
    if slug:
        chosen = access.instrument(request, slug)
        return replace(begun, instrument=to_instrument(chosen))
    return replace(begun, instrument=replace(begun.instrument, slug=free_slug(begun.instrument.slug)))


def _review(text: AuthenticText) -> HttpResponse:
    return redirect("desk:review", text.instrument.slug, text.key)
