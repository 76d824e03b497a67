"""Which tests of the library take longer than a developer waits after each change."""

from __future__ import annotations

from pathlib import Path

import pytest

HERE = Path(__file__).parent
# Rooms whose tests start processes, servers or pools, and open hostile files.
_LONG = ("archive", "cli", "learning", "model", "texts")
_WORDS = ("time_grows", "any_text", "as_long_as", "command", "speed", "journey")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what is slow: child processes, generated examples, texts of megabytes."""
    for item in items:
        place = item.path.relative_to(HERE) if item.path.is_relative_to(HERE) else None
        if place is None:
            continue
        generated = getattr(getattr(item, "obj", None), "is_hypothesis_test", False)
        named = any(word in item.name or word in place.stem for word in _WORDS)
        if place.parts[0] in _LONG or generated or named:
            item.add_marker(pytest.mark.slow)
