"""The forms of signing in, and of choosing a password."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.utils.translation import gettext_lazy as _

from servanda_web.accounts.models import User


class SignInForm(forms.Form):
    """An address and a password."""

    email = forms.EmailField(
        label=_("E-mail address"),
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "username"}),
        error_messages={"required": _("Write your e-mail address.")},
    )
    password = forms.CharField(
        label=_("Password"),
        max_length=1000,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
        error_messages={"required": _("Write your password.")},
    )


class PasswordForm(forms.Form):
    """A new password; who has one already proves it first, unless a link let them in just now."""

    current = forms.CharField(
        label=_("Password until now"),
        max_length=1000,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
        error_messages={"required": _("Write the password you have used until now.")},
    )
    new = forms.CharField(
        label=_("New password"),
        help_text=_("At least 12 characters. Several words in a row are easy to remember and hard to guess."),
        max_length=1000,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        error_messages={"required": _("Write the new password.")},
    )

    def __init__(self, user: User, *args: Any, known: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user
        if known:
            del self.fields["current"]

    def clean_new(self) -> str:
        """Refuse what is too short, too common, or too like the person's name."""
        chosen = str(self.cleaned_data["new"])
        validate_password(chosen, self.user)
        return chosen
