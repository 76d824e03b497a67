"""The list of registers, and how far each has come."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass

from django.contrib.auth.decorators import login_required
from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from servanda.terms import Disposition, State
from servanda_web.desk import access
from servanda_web.records import days, health
from servanda_web.records.labels import language as language_name
from servanda_web.records.models import Account, AuthenticText, Entry, Instrument, SetAside
from servanda_web.records.rights import Act, may, visible_to


@dataclass(frozen=True, kw_only=True)
class TextLine:
    """One authentic text of a register: where it is reviewed and what is left to do."""

    key: str
    label: str
    url: str
    states: Counter[str]
    undecided: int

    @property
    def total(self) -> int:
        """All records."""
        return self.states.total()

    @property
    def proposed(self) -> int:
        """Records nobody has decided on."""
        return self.states[State.PROPOSED]

    @property
    def accepted(self) -> int:
        """Records somebody accepted."""
        return self.states[State.ACCEPTED]

    @property
    def rejected(self) -> int:
        """Records somebody rejected."""
        return self.states[State.REJECTED]

    @property
    def bar(self) -> dict[str, float]:
        """The three shares in hundredths, for a drawing."""
        total = max(self.states.total(), 1)
        shares = {s.value: round(100 * self.states[s] / total, 2) for s in State}
        return {**shares, "settled": shares[State.ACCEPTED] + shares[State.REJECTED]}


@dataclass(frozen=True, kw_only=True)
class Line:
    """One register of the list."""

    instrument: Instrument
    texts: tuple[TextLine, ...]

    @property
    def signed(self) -> str:
        """When and where it was signed, as far as that is known."""
        return days.signed(self.instrument.signed_on, self.instrument.signed_at)


@login_required
@require_safe
def registers(request: HttpRequest) -> HttpResponse:
    """Every register this person may see."""
    person = access.person(request)
    told = {
        "lines": progress(list(visible_to(person))),
        "may_upload": may(person, Act.IMPORT),
        "notices": health.notices() if may(person, Act.RUN) else [],
    }
    return render(request, "desk/registers.html", told)


@login_required
@require_safe
def register(request: HttpRequest, slug: str) -> HttpResponse:
    """A register by its short name alone: its first text."""
    first = access.instrument(request, slug).texts.order_by("id").first()
    return redirect("desk:review", slug, first.key) if first else redirect("desk:registers")


def progress(instruments: list[Instrument]) -> list[Line]:
    """The lines of these instruments, counted with a handful of queries whatever their number."""
    texts = AuthenticText.objects.filter(instrument__in=instruments).defer("content", "notes")
    by_instrument: dict[int, list[AuthenticText]] = defaultdict(list)
    for text in texts.order_by("id"):
        by_instrument[text.instrument_id].append(text)
    states = _states([t.pk for listed in by_instrument.values() for t in listed])
    undecided = _undecided(list(states))
    return [
        Line(
            instrument=i,
            texts=tuple(_line(i, t, states[t.pk], undecided[t.pk]) for t in by_instrument[i.pk]),
        )
        for i in instruments
    ]


def _line(instrument: Instrument, text: AuthenticText, states: Counter[str], undecided: int) -> TextLine:
    return TextLine(
        key=text.key,
        label=language_name(text.language) or _("text"),
        url=reverse("desk:review", args=[instrument.slug, text.key]),
        states=states,
        undecided=undecided,
    )


def _states(texts: list[int]) -> dict[int, Counter[str]]:
    found: dict[int, Counter[str]] = {text: Counter() for text in texts}
    counted = Entry.objects.filter(text__in=texts).values_list("text", "state")
    for text, state, count in counted.order_by().annotate(n=Count("id")):
        found[text][state] = count
    return found


def _undecided(texts: list[int]) -> Counter[int]:
    """Provisions of each text that are not recorded and not set aside, as `register.account` counts them."""
    entries = Entry.objects.filter(text__in=texts)
    live = set(entries.exclude(state=State.REJECTED).values_list("text", "provision").order_by())
    held = set(entries.values_list("text", "provision").order_by())
    aside = set(SetAside.objects.filter(text__in=texts).values_list("text", "provision").order_by())
    accounts = Account.objects.filter(text__in=texts).values_list("text", "provision", "disposition")
    left: Counter[int] = Counter()
    for text, provision, said in accounts.order_by():
        here = (text, provision)
        by_reader = said == Disposition.SET_ASIDE and here not in held
        left[text] += here not in live and here not in aside and not by_reader
    return left
