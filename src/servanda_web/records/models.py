"""The tables of a register. Read them freely; write them through `servanda_web.records.door` only."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models


class Instrument(models.Model):
    """A signed document. `published_at` is empty until its public page is opened.

    `parties` is a list of {"name", "aliases"}; `signed_on` is a partial date such as "2026-02".
    """

    slug = models.CharField(max_length=200, unique=True)
    title = models.TextField()
    parties = models.JSONField(default=list, blank=True)
    signed_on = models.CharField(max_length=10, blank=True)
    signed_at = models.TextField(null=True, blank=True)
    depositary = models.TextField(null=True, blank=True)
    published_at = models.DateTimeField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering: ClassVar[list[str]] = ["title", "slug"]

    def __str__(self) -> str:
        return self.title


class AuthenticText(models.Model):
    """One language version of an instrument. `key` names it in addresses: "en", or "en-2"."""

    instrument = models.ForeignKey(Instrument, on_delete=models.PROTECT, related_name="texts")
    key = models.CharField(max_length=40)
    digest = models.CharField(max_length=64)
    content = models.TextField()
    name = models.TextField()
    language = models.CharField(max_length=35, default="und")
    media_type = models.CharField(max_length=200, default="text/plain")
    notes = models.JSONField(default=list, blank=True)
    layer = models.CharField(max_length=20)
    loaded_at = models.DateTimeField()

    class Meta:
        ordering: ClassVar[list[str]] = ["id"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["instrument", "digest"], name="text_once_an_instrument"),
            models.UniqueConstraint(fields=["instrument", "key"], name="text_key_once_an_instrument"),
        ]

    def __str__(self) -> str:
        return self.name


class Provision(models.Model):
    """One numbered unit: its characters `start` to `end`, as they stand and as they are searched (`fold`)."""

    text = models.ForeignKey(AuthenticText, on_delete=models.PROTECT, related_name="provisions")
    order = models.PositiveIntegerField()
    number = models.TextField()
    kind = models.CharField(max_length=20)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    body = models.PositiveIntegerField()
    parent = models.TextField(null=True, blank=True)
    words = models.TextField()
    folded = models.TextField()

    class Meta:
        ordering: ClassVar[list[str]] = ["text_id", "order"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["text", "number"], name="provision_number_once_a_text"),
        ]

    def __str__(self) -> str:
        return self.number


class Entry(models.Model):
    """A record as proposed (`proposal`) and as it stands (`current`), with columns for lists.

    `actors` holds each actor between line ends ("\\nA\\nB\\n") so that one can be looked for;
    `version` grows by one with every decision.
    """

    text = models.ForeignKey(AuthenticText, on_delete=models.PROTECT, related_name="entries")
    record_id = models.CharField(max_length=64)
    order = models.PositiveIntegerField()
    origin = models.CharField(max_length=20)
    proposal = models.JSONField()
    current = models.JSONField()
    version = models.PositiveIntegerField(default=1)
    state = models.CharField(max_length=20)
    kind = models.CharField(max_length=20)
    force = models.CharField(max_length=20, blank=True)
    status = models.CharField(max_length=20, blank=True)
    area = models.CharField(max_length=100, blank=True)
    actors = models.TextField(blank=True)
    due = models.TextField(blank=True)
    target = models.TextField(blank=True)
    quote = models.TextField()
    folded = models.TextField()
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    provision = models.TextField()
    rule = models.TextField()

    class Meta:
        ordering: ClassVar[list[str]] = ["text_id", "start", "end", "record_id"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["text", "record_id"], name="entry_once_a_text"),
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["record_id"], name="entry_by_record_id"),
            models.Index(fields=["text", "state", "start"], name="entry_by_state_and_place"),
        ]

    def __str__(self) -> str:
        return self.record_id

    @property
    def actor_names(self) -> list[str]:
        """The actors, each on its own."""
        return [name for name in self.actors.split("\n") if name]


class Decision(models.Model):
    """What a person made of an entry. `by` is the name shown, `user` the account that did it."""

    entry = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="decisions")
    order = models.PositiveIntegerField()
    verdict = models.CharField(max_length=20)
    by = models.TextField()
    user = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    reason = models.TextField(blank=True)
    mended = models.JSONField(null=True, blank=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["entry_id", "order"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["entry", "order"], name="decision_order_once_an_entry"),
        ]


class SetAside(models.Model):
    """A person's word that a provision (by its number) holds nothing to record."""

    text = models.ForeignKey(AuthenticText, on_delete=models.PROTECT, related_name="set_aside")
    order = models.PositiveIntegerField()
    provision = models.TextField()
    reason = models.TextField()
    by = models.TextField()
    user = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering: ClassVar[list[str]] = ["text_id", "order"]


class Account(models.Model):
    """What the reader said of one provision when the text was read."""

    text = models.ForeignKey(AuthenticText, on_delete=models.PROTECT, related_name="accounts")
    order = models.PositiveIntegerField()
    provision = models.TextField()
    disposition = models.CharField(max_length=20)
    reason = models.TextField(blank=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["text_id", "order"]


class Report(models.Model):
    """What somebody said or wrote about an instrument, kept beside one of its texts; it has no records.

    `day` is a partial date given by a person, or empty. `settled` maps a statement's identifier to the
    `record_id` of the entry that a person says it speaks of, or to None for "of none".
    """

    text = models.ForeignKey(AuthenticText, on_delete=models.PROTECT, related_name="reports")
    digest = models.CharField(max_length=64)
    content = models.TextField()
    name = models.TextField()
    language = models.CharField(max_length=35, default="und")
    media_type = models.CharField(max_length=200, default="text/plain")
    notes = models.JSONField(default=list, blank=True)
    day = models.CharField(max_length=10, blank=True)
    settled = models.JSONField(default=dict, blank=True)
    by = models.TextField()
    user = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering: ClassVar[list[str]] = ["text_id", "id"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["text", "digest"], name="report_once_a_text"),
        ]

    def __str__(self) -> str:
        return self.name


class History(models.Model):
    """One change, for ever: the database itself refuses to change or delete a row.

    `digest` is the SHA-256 of the row with the digest of the row before it (`records.ledger`).
    """

    sequence = models.BigIntegerField(primary_key=True)
    at = models.DateTimeField()
    who = models.TextField()
    user = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    action = models.CharField(max_length=40)
    object = models.TextField()
    before = models.JSONField(null=True, blank=True)
    after = models.JSONField(null=True, blank=True)
    previous = models.CharField(max_length=64, blank=True)
    digest = models.CharField(max_length=64)

    class Meta:
        ordering: ClassVar[list[str]] = ["sequence"]
        verbose_name_plural = "history"
