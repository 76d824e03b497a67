"""What the reader knows of a language, as data: cues with their complements, verbs, word classes."""

from servanda.commitments.lexicon.addition import LexiconError
from servanda.commitments.lexicon.load import CueWord, Lexicon, lexicon

__all__ = ["CueWord", "Lexicon", "LexiconError", "lexicon"]
