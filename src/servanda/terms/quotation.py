"""Quote or fail: the exact words a record stands on."""

from __future__ import annotations

from dataclasses import dataclass

from servanda.terms.text import AuthenticText


class QuotationError(ValueError):
    """The words are not where the quotation says they are."""


@dataclass(frozen=True, kw_only=True, order=True)
class Quotation:
    """Words of a text and their place: characters `start` (inclusive) to `end` (exclusive).

    `digest` is the SHA-256 of the text's UTF-8 bytes. A quotation is made by `Quotation.of`, which
    cuts the words itself; one that was stored is proven by `check`.
    """

    start: int
    end: int
    words: str
    digest: str

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end or self.end - self.start != len(self.words):
            raise QuotationError(
                f"A quotation from character {self.start} to {self.end} "
                f"cannot hold {len(self.words)} characters."
            )

    @classmethod
    def of(cls, text: AuthenticText, start: int, end: int) -> Quotation:
        """Quote characters `start` to `end` of `text`.

        Raises `QuotationError` where that range is empty or outside the text.
        """
        if not 0 <= start < end <= len(text.content):
            raise QuotationError(f"Characters {start} to {end} are not within {text.name}.")
        return cls(start=start, end=end, words=text.content[start:end], digest=text.digest)

    def check(self, text: AuthenticText) -> None:
        """Raise `QuotationError` unless these very words stand at this very place of `text`."""
        if self.digest != text.digest:
            raise QuotationError(
                f"The quotation “{self.words[:40]}” belongs to another text than {text.name}."
            )
        if text.content[self.start : self.end] != self.words:
            raise QuotationError(
                f"“{self.words[:40]}” does not stand at character {self.start} of {text.name}."
            )
