"""What is asked of a person who wants a draft reviewed."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from servanda_web.desk.upload.forms import UploadForm


class DraftForm(UploadForm):
    """A draft as a file or as pasted words, and its day."""

    on = forms.DateField(
        label=_("Day of the draft"),
        help_text=_("A deadline before this day is one that could not be kept."),
        initial=timezone.localdate,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        del self.fields["title"]
