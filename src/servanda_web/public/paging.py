"""The row of page numbers under a long list."""

from __future__ import annotations

from django.core.paginator import Paginator


def page_links(query: str, *, number: int, last: int) -> list[tuple[str, int | None]]:
    """(address, number) of the first page, the last and those near `number`; ("", None) for a gap.

    `query` holds the other parameters of the address, without a question mark.
    """
    near = Paginator(range(last), 1).get_elided_page_range(number, on_each_side=2, on_ends=1)
    before = f"?{query}&" if query else "?"
    return [(f"{before}page={n}", n) if isinstance(n, int) else ("", None) for n in near]
