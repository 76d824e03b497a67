"""What is asked of a person who brings a text."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

LARGEST_FILE = 50 * 1024 * 1024
LONGEST_PASTE = 500_000
ACCEPTED = ".txt,.md,.html,.htm,.docx,.pdf"


class UploadForm(forms.Form):
    """A text as a file or as pasted words, and what it is a text of."""

    file = forms.FileField(
        label=gettext_lazy("A file"),
        help_text=gettext_lazy("Word (.docx), PDF with text, web page, Markdown or plain text, up to 50 MB."),
        required=False,
        allow_empty_file=True,
        widget=forms.FileInput(attrs={"accept": ACCEPTED}),
    )
    words = forms.CharField(
        label=gettext_lazy("Or the words themselves"),
        help_text=gettext_lazy("Paste the whole text, if you have no file of it."),
        required=False,
        strip=False,
        max_length=LONGEST_PASTE,
        widget=forms.Textarea(attrs={"rows": 8, "spellcheck": "false"}),
    )
    title = forms.CharField(
        label=gettext_lazy("Title (optional)"),
        help_text=gettext_lazy("Left empty, it is the title that stands in the text."),
        required=False,
        max_length=300,
    )
    instrument = forms.ChoiceField(
        label=gettext_lazy("Text of which instrument"),
        help_text=gettext_lazy("Choose one here if this is another authentic text, in another language."),
        required=False,
    )

    def __init__(self, *args: Any, instruments: Iterable[tuple[str, str]] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        known = list(instruments)
        if not known:
            del self.fields["instrument"]
            return
        field = self.fields["instrument"]
        if isinstance(field, forms.ChoiceField):
            field.choices = [("", _("A new instrument")), *known]

    def clean(self) -> dict[str, Any]:
        """Exactly one of file and words, and not too much of either."""
        given = super().clean() or {}
        file, words = given.get("file"), (given.get("words") or "").strip()
        if self.errors:
            return given
        if not file and not words:
            self.add_error("file", _("Choose a file, or paste the words of the text."))
        elif file and words:
            self.add_error("words", _("Give either a file or pasted words, not both: empty one of them."))
        elif file and file.size > LARGEST_FILE:
            self.add_error("file", _("This file is larger than 50 MB: give the text without its pictures."))
        return given
