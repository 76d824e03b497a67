"""What was done to a register, by whom and when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from servanda_web.desk import access
from servanda_web.desk.labels import Label
from servanda_web.records.models import History, Instrument

PAGE = 50
_DONE: dict[str, Label] = {
    "import": _("Text loaded"),
    "add": _("Record added"),
    "describe": _("Facts changed"),
    "set_aside": _("Provision set aside"),
    "undo_set_aside": _("Provision taken up again"),
    "publish": _("Public page opened"),
    "unpublish": _("Public page closed"),
    "add_report": _("Report kept beside the text"),
    "settle_report": _("Statement of a report settled"),
    "remove_report": _("Report removed"),
}
_DECIDED: dict[str, Label] = {
    "accepted": _("Record accepted"),
    "mended": _("Record mended"),
    "rejected": _("Record rejected"),
}


@dataclass(frozen=True, kw_only=True)
class Line:
    """One row of the history as a page shows it."""

    sequence: int
    at: datetime
    who: str
    done: Label
    words: str
    reason: str
    digest: str


@login_required
@require_safe
def history(request: HttpRequest, slug: str) -> HttpResponse:
    """Every change to this register, the newest first."""
    row = access.instrument(request, slug)
    leaves = Paginator(rows_of(row), PAGE)
    leaf = leaves.get_page(request.GET.get("page"))
    told = {
        "instrument": row,
        "lines": [_line(one) for one in leaf.object_list],
        "leaf": leaf,
        "first": leaves.count - leaf.start_index() + 1,
        "total": leaves.count,
    }
    return render(request, "desk/history.html", told)


def rows_of(instrument: Instrument) -> QuerySet[History]:
    """The rows that tell of this instrument, its texts and its records."""
    own = Q(object=instrument.slug) | Q(object__startswith=f"{instrument.slug}/")
    return History.objects.filter(own).order_by("-sequence")


def _line(row: History) -> Line:
    after = row.after if isinstance(row.after, dict) else {}
    before = row.before if isinstance(row.before, dict) else {}
    record = after.get("record") or {}
    return Line(
        sequence=row.sequence,
        at=row.at,
        who=row.who,
        done=_DECIDED.get(after.get("verdict", ""), row.action) if row.action == "decide" else _done(row),
        words=str(
            record.get("quote")
            or after.get("provision")
            or before.get("provision")
            or _name_of(after or before)
        ),
        reason=str(after.get("reason") or ""),
        digest=row.digest,
    )


def _name_of(told: dict[str, Any]) -> str:
    """What a report is called."""
    return told.get("name") or ""


def _done(row: History) -> Label:
    return _DONE.get(row.action, row.action)
