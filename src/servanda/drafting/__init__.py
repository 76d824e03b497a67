"""A draft in, what would make its promises hard to follow up out: advice, never a score."""

from servanda.drafting.finding import Concern, Finding, Place, Severity
from servanda.drafting.form import finding_to_json, review_to_json
from servanda.drafting.prose import markdown
from servanda.drafting.review import NoRulesError, Review, review
from servanda.drafting.summary import Again, Summary

__all__ = [
    "Again",
    "Concern",
    "Finding",
    "NoRulesError",
    "Place",
    "Review",
    "Severity",
    "Summary",
    "finding_to_json",
    "markdown",
    "review",
    "review_to_json",
]
