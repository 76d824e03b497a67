"""What every passage through the door has in common: a right, words that can be stored, one transaction."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from servanda.register import RegisterError
from servanda_web.accounts.models import User
from servanda_web.records import rights
from servanda_web.records.door.errors import NotPermitted, Stale, Unacceptable
from servanda_web.records.door.turn import turn
from servanda_web.records.models import AuthenticText, Instrument
from servanda_web.records.rights import Act

_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


@contextmanager
def passage(by: User, act: Act, *, at: datetime, instrument: Instrument | None = None) -> Iterator[None]:
    """Refuse who may not; run the rest in one transaction; turn refusals into the door's own."""
    if not rights.may(by, act, instrument):
        raise NotPermitted(_("%(who)s may not change this register: ask its coordinator.") % {"who": str(by)})
    if at.utcoffset() is None:
        raise Unacceptable(_("The time of a change needs its time zone."))
    try:
        with turn(), transaction.atomic():
            yield
    except RegisterError as refusal:
        raise Unacceptable(str(refusal)) from refusal
    except IntegrityError as clash:
        raise Stale(
            _("Somebody else wrote the same thing at the same moment: look again, then repeat your change.")
        ) from clash


def storable(*parts: str) -> None:
    """Raise `Unacceptable` for characters no database keeps: NUL and halves of characters."""
    for words in parts:
        if _UNSTORABLE.search(words):
            raise Unacceptable(
                _("The words hold characters that cannot be stored (NUL or half characters): remove them.")
            )


def locked(text: AuthenticText) -> AuthenticText:
    """The text as it is now, kept from other writers until this transaction ends."""
    row = AuthenticText.objects.select_for_update(no_key=True, of=("self",)).select_related("instrument")
    return row.get(pk=text.pk)
