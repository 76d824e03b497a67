"""Files of any kind in, authentic texts out.

`open_text` reads a file, `open_bytes` what came in by another door (an upload, standard input).
Both raise `UnreadableText`, whose words are one sentence for the person who brought the file.
"""

from servanda.texts.limits import LIMITS, Limits
from servanda.texts.opening import open_bytes, open_text
from servanda.texts.unreadable import UnreadableText

__all__ = ["LIMITS", "Limits", "UnreadableText", "open_bytes", "open_text"]
