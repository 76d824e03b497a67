"""An authentic text in, its tree of provisions out."""

from servanda.provisions.outlining import outline

__all__ = ["outline"]
