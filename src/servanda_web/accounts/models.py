"""People who sign in, and the one-time links that let them."""

from __future__ import annotations

from typing import Any, ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Role(models.TextChoices):
    """What a person is in the partnership. What each may do is said in `records.rights` alone."""

    COORDINATOR = "coordinator", _("Coordinator")
    FOCAL_POINT = "focal_point", _("Focal point")
    ASSESSOR = "assessor", _("Assessor")
    READER = "reader", _("Reader")
    ADMINISTRATOR = "administrator", _("Administrator")


class People(BaseUserManager["User"]):
    """Makes accounts; an address is kept in small letters."""

    def create_user(
        self, email: str, *, name: str = "", role: str = Role.READER, password: str | None = None
    ) -> User:
        """A new account; without a password it can sign in by link only."""
        user = self.model(email=email.strip().lower(), name=name or email, role=role)
        user.set_password(password)
        user.full_clean()
        user.save(using=self._db)
        return user

    def create_superuser(self, email: str, password: str | None = None, **fields: Any) -> User:
        """An administrator (the name Django's own commands use)."""
        return self.create_user(email, password=password, role=Role.ADMINISTRATOR, **fields)

    def get_by_natural_key(self, username: str | None) -> User:
        """The account with this address, however it is written."""
        return self.get(email=(username or "").strip().lower())


class User(AbstractBaseUser):
    """A person, known by an e-mail address; `name` is what pages and decisions show."""

    email = models.EmailField(_("e-mail address"), max_length=254, unique=True)
    name = models.CharField(_("name"), max_length=200)
    role = models.CharField(_("role"), max_length=20, choices=Role.choices, default=Role.READER)
    is_active = models.BooleanField(_("may sign in"), default=True)
    joined_at = models.DateTimeField(_("joined"), default=timezone.now)

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]
    objects: ClassVar[People] = People()

    def __str__(self) -> str:
        return self.name or self.email

    def get_full_name(self) -> str:
        """The name as pages show it."""
        return self.name

    def get_short_name(self) -> str:
        """The same: a name is not cut by guess."""
        return self.name


class SignInLink(models.Model):
    """A link that signs its owner in once. Only the SHA-256 of its token is kept."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="links")
    digest = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True, blank=True)


class FailedSignIn(models.Model):
    """One failed attempt, by address and a digest of the e-mail tried; old rows are dropped."""

    key = models.CharField(max_length=64, db_index=True)
    at = models.DateTimeField(db_index=True)
