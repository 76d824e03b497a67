"""What is said of an instrument and its texts above every list."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Max
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from servanda.terms import Layer, ProvisionKind
from servanda_web.public import labels, published
from servanda_web.public.labels import Label
from servanda_web.records import days
from servanda_web.records.models import AuthenticText, Decision, Instrument, Provision, SetAside

KINDS = ("commitment", "instrument", "mechanism")


@dataclass(frozen=True, kw_only=True)
class TextFacts:
    """One authentic text: what it is, and how many accepted records of each kind stand in it."""

    row: AuthenticText
    counts: dict[str, int]
    reservation: str = ""  # what it says of itself before its title ("This text is a reconstruction ...")

    @property
    def key(self) -> str:
        """Its name in addresses."""
        return self.row.key

    @property
    def language(self) -> str:
        """The name of its language."""
        return labels.language(self.row.language)

    @property
    def layer(self) -> Label:
        """How near it stands to what was signed, in words."""
        named = labels.LAYERS.get(self.row.layer, self.row.layer)
        return _("%(layer)s, with a reservation") % {"layer": named} if self.reservation else named

    @property
    def is_report(self) -> bool:
        """Whether these are not the signed words."""
        return self.row.layer == Layer.REPORT

    @property
    def total(self) -> int:
        """All accepted records."""
        return sum(self.counts.values())

    @property
    def counted(self) -> str:
        """The accepted records of each kind, in words."""
        return counted(self.counts)


def counted(counts: dict[str, int]) -> str:
    """ "3 commitments, 1 instrument"; kinds without any are left out."""
    forms = (
        ngettext("%(n)d commitment", "%(n)d commitments", counts.get("commitment", 0)),
        ngettext("%(n)d instrument named", "%(n)d instruments named", counts.get("instrument", 0)),
        ngettext("%(n)d mechanism named", "%(n)d mechanisms named", counts.get("mechanism", 0)),
    )
    told = [form % {"n": counts[k]} for k, form in zip(KINDS, forms, strict=True) if counts.get(k)]
    return ", ".join(told) or _("no record accepted yet")


def text_facts(texts: list[AuthenticText]) -> list[TextFacts]:
    """The facts of these texts, counted with two queries."""
    found: dict[int, dict[str, int]] = {t.pk: {} for t in texts}
    rows = published.accepted().filter(text__in=texts).order_by().values_list("text_id", "kind")
    for text, kind, n in rows.annotate(n=Count("id")):
        found[text][kind] = n
    said = _reservations(texts)
    return [TextFacts(row=t, counts=found[t.pk], reservation=said.get(t.pk, "")) for t in texts]


def _reservations(texts: list[AuthenticText]) -> dict[int, str]:
    """What a signed text says before its title; what a publisher put around a report is no reservation."""
    signed = [t for t in texts if t.layer != Layer.REPORT]
    rows = Provision.objects.filter(text__in=signed, order=0, kind=ProvisionKind.BANNER).order_by()
    return {text: words.strip() for text, words in rows.values_list("text_id", "words") if len(words) <= 600}


def parties(instrument: Instrument) -> list[str]:
    """The names of the parties."""
    return [str(p["name"]) for p in instrument.parties]


def signed(instrument: Instrument) -> str:
    """When and where it was signed, as far as that is known."""
    return days.signed(instrument.signed_on, instrument.signed_at)


def last_changed(instrument: Instrument) -> datetime | None:
    """The last time something the public can see may have changed: loading, deciding, publishing."""
    texts = instrument.texts.order_by()
    times = (
        instrument.published_at,
        texts.aggregate(at=Max("loaded_at"))["at"],
        Decision.objects.filter(entry__text__in=texts).aggregate(at=Max("at"))["at"],
        SetAside.objects.filter(text__in=texts).aggregate(at=Max("at"))["at"],
    )
    return max((t for t in times if t is not None), default=None)
