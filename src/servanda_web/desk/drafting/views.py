"""A draft comes in, its review goes out; nothing stays behind."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_http_methods

from servanda.drafting import NoRulesError, Review, review
from servanda.flow import read_bytes
from servanda.texts import UnreadableText
from servanda_web.desk.drafting.forms import DraftForm
from servanda_web.desk.drafting.in_memory import InMemory
from servanda_web.desk.drafting.page import page
from servanda_web.records.labels import language as language_name

REFUSED = 422


@csrf_exempt  # checked in `_drafting`: the handler of uploads must be set before the form is read
@never_cache
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def drafting(request: HttpRequest) -> HttpResponse:
    """Ask for a draft, and show what would make its promises hard to follow up."""
    request.upload_handlers = [InMemory(request)]
    return _drafting(request)


@csrf_protect
def _drafting(request: HttpRequest) -> HttpResponse:
    posted = request.method == "POST"
    form = DraftForm(request.POST, request.FILES) if posted else DraftForm()
    told = {}
    if posted and form.is_valid():
        field = "file" if form.cleaned_data["file"] else "words"
        try:
            told = page(_reviewed(form))
        except UnreadableText as refusal:
            form.add_error(field, str(refusal))
        except NoRulesError:
            form.add_error(field, _no_rules())
    status = REFUSED if form.errors else 200
    return render(request, "desk/drafting.html", {"form": form, **told}, status=status)


def _reviewed(form: DraftForm) -> Review:
    file = form.cleaned_data["file"]
    if file:
        reading = read_bytes(file.read(), name=file.name)
    else:
        # A browser sends pasted lines with two characters at each end; the words had one.
        words = form.cleaned_data["words"].replace("\r\n", "\n")
        reading = read_bytes(words.encode("utf-8"), name=_("pasted text") + ".txt")
    return review(reading, on=form.cleaned_data["on"])


def _no_rules() -> str:
    return _(
        "There are drafting rules for these languages only: %(languages)s. Give the text in one of them."
    ) % {"languages": language_name("en")}
