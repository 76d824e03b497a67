"""A declaration of two States that do not exist, and reports about it."""

from __future__ import annotations

from dataclasses import replace

from servanda.flow import begin_register, read_text
from servanda.reports import Comparison, Heard, compare, read_report
from servanda.terms import AuthenticText, PartialDate, Register

DECLARATION = """Joint Declaration of the Republic of Norland and the Kingdom of Sudmark

The Republic of Norland and the Kingdom of Sudmark have declared as follows:

1. The Sides agreed to hold annual consultations between their foreign ministries.

2. The Sides set the goal of raising bilateral trade to EUR 2 billion by 2030.

3. The Sides will consider opening a railway line between Grauburg and Velhaven.

4. Norland will provide 200 scholarships for students of Sudmark.

5. The Sides encouraged their universities to carry out joint research on seeds.

6. The Sides agreed to expand cooperation between their ports.

7. The Sides called upon their postal services to develop cooperation.

8. The Sides agreed to fight against illegal fishing, including by joint patrols.

9. The Sides will sign an agreement on extradition as soon as possible.

10. The Sides reaffirmed their respect for the purposes of the Charter of the United Nations.

11. The Sides agreed to hold joint training of border guards every spring. \
The Sides agreed to hold joint training of customs officers every autumn.

Done in Grauburg on 3 March 2026 in the English language.

For the Republic of Norland

For the Kingdom of Sudmark
"""
HEAD = (
    "Norland and Sudmark sign declaration\n\n"
    "GRAUBURG, 4 March 2026 – The leaders of both countries met on Tuesday.\n\n"
)


def register() -> Register:
    """The declaration, everything in it proposed."""
    return begin_register(
        read_text(AuthenticText(content=DECLARATION, name="declaration.txt", language="en"))
    )


def signed_on(day: str) -> Register:
    """The same with the day on which it was signed."""
    made = register()
    return replace(made, instrument=replace(made.instrument, signed_on=PartialDate.parse(day)))


def said(words: str, *, head: str = HEAD, name: str = "report.txt") -> Comparison:
    """A report with these words beside the declaration."""
    text = AuthenticText(content=head + words + "\n", name=name, language="en")
    return compare(read_report(text, as_report=True), register())


def only(words: str) -> Heard:
    """The one statement of a report."""
    (heard,) = said(words).heard
    return heard
