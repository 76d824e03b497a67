"""Why a file could not be read."""


class UnreadableText(ValueError):  # noqa: N818 - it is named for what it says of the text
    """A file that cannot be read as a text. `str()` is one sentence: what is wrong, and what to do."""
