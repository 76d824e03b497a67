"""The form of an answer: made into the JSON schema a server is held to, and held to it again here."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, ValidationError

from servanda.model.errors import UnansweredError
from servanda.terms import Area, Force, InstrumentStatus, MechanismStatus


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class SaidCommitment(_Part):
    """A commitment as the model has it."""

    quote: str
    cue: str
    force: Force
    actors: list[str]
    area: Area
    due: str | None
    target: str | None


class SaidInstrument(_Part):
    """An instrument as the model has it."""

    quote: str
    status: InstrumentStatus


class SaidMechanism(_Part):
    """A mechanism as the model has it."""

    quote: str
    status: MechanismStatus


class Answer(_Part):
    """All that the model marks in one provision."""

    commitments: list[SaidCommitment]
    instruments: list[SaidInstrument]
    mechanisms: list[SaidMechanism]


def schema() -> dict[str, object]:
    """The JSON schema of an answer: every field required, no others allowed."""
    return Answer.model_json_schema()


def parse(words: str) -> Answer:
    """An answer from its JSON. Raises `UnansweredError` where it is broken off or of another form."""
    try:
        return Answer.model_validate_json(words)
    except ValidationError as wrong:
        first = wrong.errors(include_url=False, include_input=False)[0]
        if first["type"] == "json_invalid":
            raise UnansweredError("the answer is no whole JSON: it may have broken off") from None
        place = ".".join(str(part) for part in first["loc"]) or "the answer"
        raise UnansweredError(f"the answer is not of the form asked for: {place}: {first['msg']}") from None
