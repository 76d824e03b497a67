"""What is asked of a person who brings a report."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from servanda.terms import PartialDate
from servanda_web.desk.upload.forms import ACCEPTED, LARGEST_FILE, LONGEST_PASTE


class ReportForm(forms.Form):
    """A report as a file or as pasted words, where it comes from and when it appeared."""

    file = forms.FileField(
        label=gettext_lazy("A file"),
        help_text=gettext_lazy("A news report or a speech: Word, PDF with text, web page or plain text."),
        required=False,
        allow_empty_file=True,
        widget=forms.FileInput(attrs={"accept": ACCEPTED}),
    )
    words = forms.CharField(
        label=gettext_lazy("Or the words themselves"),
        help_text=gettext_lazy("Paste the headline and the whole text."),
        required=False,
        strip=False,
        max_length=LONGEST_PASTE,
        widget=forms.Textarea(attrs={"rows": 8, "spellcheck": "false"}),
    )
    source = forms.CharField(
        label=gettext_lazy("Source (optional)"),
        help_text=gettext_lazy("Who published it. Left empty, it is the name of the file."),
        required=False,
        max_length=200,
    )
    day = forms.CharField(
        label=gettext_lazy("Day (optional)"),
        help_text=gettext_lazy(
            "When it appeared, such as 2026-02-05. Left empty, it is the day of its dateline."
        ),
        required=False,
        max_length=10,
    )

    def clean_day(self) -> PartialDate | None:
        """A year, a month or a day, or nothing."""
        words = str(self.cleaned_data["day"]).strip()
        if not words:
            return None
        try:
            return PartialDate.parse(words)
        except ValueError:
            raise forms.ValidationError(_("Write the day as 2026-02-05.")) from None

    def clean(self) -> dict[str, Any]:
        """Exactly one of file and words, and not too much of either."""
        given = super().clean() or {}
        file, words = given.get("file"), (given.get("words") or "").strip()
        if self.errors:
            return given
        if not file and not words:
            self.add_error("file", _("Choose a file, or paste the words of the report."))
        elif file and words:
            self.add_error("words", _("Give either a file or pasted words, not both: empty one of them."))
        elif file and file.size > LARGEST_FILE:
            self.add_error("file", _("This file is larger than 50 MB: give the text without its pictures."))
        return given
