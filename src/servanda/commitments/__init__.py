"""Provisions in, proposed commitments, instruments and mechanisms out."""

from servanda.commitments.explain import Explanation, explain
from servanda.commitments.read import read

__all__ = ["Explanation", "explain", "read"]
