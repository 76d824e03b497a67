"""Who may see and do what: asked by the door and by every page, decided here alone."""

from __future__ import annotations

from enum import StrEnum

from django.contrib.auth.models import AnonymousUser
from django.db.models import QuerySet

from servanda_web.accounts.models import Role, User
from servanda_web.records.models import Instrument

Person = User | AnonymousUser
_DECIDING = {Role.COORDINATOR, Role.ADMINISTRATOR}


class Act(StrEnum):
    """What one may be allowed to do."""

    READ = "read"  # what is not published, too
    IMPORT = "import"
    DECIDE = "decide"
    PUBLISH = "publish"
    RUN = "run"  # the site itself: its notices


def may(user: Person, act: Act, instrument: Instrument | None = None) -> bool:
    """Whether `user` may do `act`, on `instrument` where there is one already."""
    if instrument is not None and act is Act.READ and instrument.published_at is not None:
        return True
    if not isinstance(user, User) or not user.is_active:
        return False
    if act is Act.RUN:
        return user.role == Role.ADMINISTRATOR
    return act is Act.READ or user.role in _DECIDING


def visible_to(user: Person) -> QuerySet[Instrument]:
    """The instruments `user` may see: all when signed in, else the published ones."""
    everything = Instrument.objects.all()
    return everything if may(user, Act.READ) else everything.filter(published_at__isnull=False)
