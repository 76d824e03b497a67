"""A record at the address that never changes."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from servanda.register.form import record_to_json
from servanda.terms import Decision, State, Verdict
from servanda_web.public import facts, labels, meaning, published
from servanda_web.public.context import context
from servanda_web.public.freshness import open_data, public_page
from servanda_web.public.labels import Label
from servanda_web.public.places import places
from servanda_web.records import days, translate
from servanda_web.records.models import Entry

GONE = 410
_DECIDED: dict[Verdict, Label] = {
    Verdict.ACCEPTED: gettext_lazy("Accepted by %(by)s on %(day)s"),
    Verdict.MENDED: gettext_lazy("Mended and accepted by %(by)s on %(day)s"),
    Verdict.REJECTED: gettext_lazy("Withdrawn by %(by)s on %(day)s"),
}
_TITLE = 90


@public_page
def page(request: HttpRequest, record_id: str) -> HttpResponse:
    """Its words in their context, what they say, and who decided it."""
    row = _found(record_id)
    if row.state == State.REJECTED:
        return render(request, "public/gone.html", _farewell(row), status=GONE)
    entry = translate.to_entry(row, translate.to_text(row.text))
    told = {
        "row": row,
        "instrument": row.text.instrument,
        "text": row.text,
        "current": facts.text_facts([row.text])[0],
        "kind": labels.KINDS[row.kind],
        "short": _short(row.quote),
        "passages": context(row),
        "facts": meaning.facts(entry.record),
        "why": meaning.why(entry.record, origin=row.origin),
        "decisions": [decided(d) for d in entry.decisions],
        "cite": cite(request, row, entry.decisions[-1]),
        "text_url": places(row.text).address(row.provision),
    }
    return render(request, "public/record.html", told)


@open_data
def data(request: HttpRequest, record_id: str) -> HttpResponse:
    """The same as JSON."""
    row = _found(record_id)
    if row.state == State.REJECTED:
        gone = {"id": row.record_id, "gone": str(_farewell(row)["sentence"])}
        return JsonResponse(gone, status=GONE, json_dumps_params={"ensure_ascii": False})
    entry = translate.to_entry(row, translate.to_text(row.text))
    told = {
        "id": row.record_id,
        "url": _address(request, row),
        "instrument": {"slug": row.text.instrument.slug, "title": row.text.instrument.title},
        "text": {"language": row.text.language, "layer": row.text.layer, "sha256": row.text.digest},
        "record": record_to_json(entry.record),
        "origin": entry.origin,
        "decisions": [
            {"verdict": d.verdict.value, "by": d.by, "at": d.at.isoformat(), "reason": d.reason}
            for d in entry.decisions
        ],
    }
    return JsonResponse(told, json_dumps_params={"ensure_ascii": False, "indent": 2})


def _found(record_id: str) -> Entry:
    row = published.record(record_id)
    if row is None:
        raise Http404
    return row


def _farewell(row: Entry) -> dict[str, object]:
    verdicts = list(row.decisions.order_by("order").values_list("verdict", "at"))
    was_public = any(verdict != Verdict.REJECTED for verdict, _at in verdicts)
    told = {"day": days.day(verdicts[-1][1]), "title": row.text.instrument.title}
    withdrawn = _("This record was withdrawn on %(day)s: it no longer counts among those of “%(title)s”.")
    rejected = _("This was proposed and rejected on %(day)s: it is no record of “%(title)s”.")
    return {
        "sentence": (withdrawn if was_public else rejected) % told,
        "instrument": row.text.instrument,
        "record_id": row.record_id,
    }


def decided(decision: Decision) -> str:
    """Who decided what and when, and the reason if one was given."""
    told = str(_DECIDED[decision.verdict]) % {"by": decision.by, "day": days.day(decision.at)}
    return f"{told}: {decision.reason}" if decision.reason else f"{told}."


def cite(request: HttpRequest, row: Entry, last: Decision) -> str:
    """One line that finds the record again."""
    instrument = row.text.instrument
    return _("%(title)s, %(number)s, “%(quote)s”. Record %(id)s, as accepted on %(day)s: %(address)s") % {
        "title": instrument.title,
        "number": row.provision,
        "quote": _short(row.quote),
        "id": row.record_id,
        "day": days.day(last.at),
        "address": _address(request, row),
    }


def _address(request: HttpRequest, row: Entry) -> str:
    return request.build_absolute_uri(reverse("public:record", args=[row.record_id]))


def _short(words: str) -> str:
    """The words on one line, cut at a blank."""
    line = " ".join(words.split())
    if len(line) <= _TITLE:
        return line
    cut = line[:_TITLE]
    return f"{cut.rsplit(' ', 1)[0] if ' ' in cut else cut} …"
