"""Servers that are slow, busy, broken, wrong or not there: each ends in a reason or a clear sentence."""

from __future__ import annotations

import json
import socket
import time
from collections.abc import Callable, Iterator

import pytest

pytest.importorskip("openai", reason="needs the package openai (extra llm)")
pytest.importorskip("pydantic", reason="needs the package pydantic (extra llm)")

from tests.servanda.model.model_server import Reply, Served, failing, said, serving
from tests.servanda.model.second_cases import TEXT, commitment, read_by

from servanda.model import ModelError, Server
from servanda.model.clients import Client

TRADE = commitment("raise bilateral trade to USD 1 billion by the end of 2027", "agreed to", "decides")


@pytest.fixture
def server() -> Iterator[Served]:
    with serving() as served:
        yield served


def on_trade(reply: Callable[[], Reply]) -> Callable[[str], Reply]:
    """This answer on the provision about trade, an empty one on the others."""
    return lambda message: reply() if "bilateral trade" in message else said({})


def test_what_is_sent_is_one_provision_with_its_lead_in_and_nothing_else(server: Served) -> None:
    found = read_by(server.url)
    assert len(server.requests) == len(found.asked) == 7
    messages = sorted(q["messages"][1]["content"] for q in server.requests)
    assert (
        "Lead-in above the paragraph:\nThe Parties shall:\n\nParagraph:\nrefrain from closing the bridge."
        in messages
    )
    assert all(m.count("Paragraph:\n") == 1 and len(m) < 200 for m in messages)
    for question, headers in zip(server.requests, server.headers, strict=True):
        assert set(question) == {"model", "messages", "response_format", "temperature"}
        assert (question["temperature"], question["model"]) == (0, "m")
        assert headers["authorization"] == "Bearer k"
        assert "rivers.txt" not in json.dumps(question)
        form = question["response_format"]["json_schema"]
        assert form["strict"] is True
        for part in (form["schema"], *form["schema"]["$defs"].values()):
            if part.get("type") == "object":
                assert part["additionalProperties"] is False
                assert part["required"] == list(part["properties"])


def test_identifiers_of_another_server_stay_at_home(server: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("OPENAI_ORG_ID", "OPENAI_PROJECT_ID", "OPENAI_API_KEY"):
        monkeypatch.setenv(name, "secret-of-another")
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    read_by(server.url, "1. They agreed to meet.\n", name="at home")
    assert server.headers
    assert "secret-of-another" not in str(server.headers)


@pytest.mark.parametrize(
    ("reply", "reason"),
    [
        (said('{"commitments": [{"quote": "raise bil'), "no whole JSON"),
        (said('{"commitments": [', ended="length"), "it is longer than the server allows"),
        (said('{"commitments": []}'), "not of the form asked for: instruments: Field required"),
        (said({"commitments": [{**TRADE, "force": "swears"}]}), "commitments.0.force"),
        (said({"commitments": [{**TRADE, "note": "x"}]}), "commitments.0.note"),
        (said({"commitments": [{**TRADE, "quote": 7}]}), "commitments.0.quote"),
        (said("Certainly! Here are the commitments."), "no whole JSON"),
        (said("[" * 5000), "no whole JSON"),
        (said(""), "the model gave no answer"),
        (Reply(b'{"choices": []}'), "no answer of an OpenAI-compatible server"),
        (Reply(b"<html>Welcome</html>"), "no answer of an OpenAI-compatible server"),
        (Reply(b"[" * 200_000), "no answer of an OpenAI-compatible server"),
        (Reply(b" " * 5_000_000), "longer than any that is asked for"),
        (Reply(b'{"error": {}}', status=400), "did not take the question (status 400)"),
    ],
)
def test_an_answer_without_use_is_named_and_the_others_count(
    server: Served, reply: Reply, reason: str
) -> None:
    engineers = commitment("train 500 engineers", "agreed to", "decides", target="500 engineers")

    def script(message: str) -> Reply:
        if "bilateral trade" in message:
            return reply
        return said({"commitments": [engineers]} if "engineers" in message else {})

    server.script = script
    found = read_by(server.url)
    assert [u.provision for u in found.unanswered] == ["para. 1"]
    assert reason in found.unanswered[0].reason
    assert [r.quotation.words for r in found.records] == ["train 500 engineers"]


@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_busy_or_failing_server_is_asked_again(server: Served, status: int) -> None:
    replies = [failing(status), said({"commitments": [TRADE]})]
    server.script = on_trade(lambda: replies.pop(0))
    found = read_by(server.url)
    assert [r.quotation.words for r in found.records] == [TRADE["quote"]]
    assert not found.unanswered
    assert not replies


def test_a_server_that_stays_busy_is_named(server: Served) -> None:
    server.script = on_trade(lambda: failing(429))
    found = read_by(server.url, tries=3)
    assert [u.reason for u in found.unanswered] == [
        "the server was busy or failing (status 429), asked 3 times"
    ]
    assert sum("bilateral trade" in str(q) for q in server.requests) == 3


def test_a_slow_server_is_given_up_and_one_slow_once_is_not(server: Served) -> None:
    waits = [3.0, 0.0]
    server.script = on_trade(lambda: said({"commitments": [TRADE]}, delay=waits.pop(0)))
    assert len(read_by(server.url, seconds=1.0).records) == 1
    server.script = on_trade(lambda: said({"commitments": [TRADE]}, delay=3.0))
    found = read_by(server.url, seconds=1.0)
    assert [u.reason for u in found.unanswered] == ["no answer within 1 seconds, tried 2 times"]


def test_a_server_that_dribbles_is_broken_off(server: Served) -> None:
    server.script = on_trade(lambda: Reply(b" " * 900, drip=0.1))
    began = time.monotonic()
    found = read_by(server.url, seconds=1.0)
    assert [u.reason for u in found.unanswered] == ["the answer came too slowly and was broken off"]
    assert time.monotonic() - began < 8


def test_when_nothing_answers_any_more_the_rest_is_not_asked(server: Served) -> None:
    server.script = lambda _: failing(500)
    found = read_by(server.url, at_once=1, tries=1)
    assert [u.provision for u in found.unanswered] == list(found.asked)
    assert len(server.requests) < len(found.asked)
    assert found.unanswered[-1].reason == "not asked about, because the server had stopped answering"


@pytest.mark.parametrize(
    ("status", "sentence"),
    [
        (401, "127.0.0.1 refuses the key (status 401)"),
        (404, "knows no model “m”"),
        (307, "points to another"),
    ],
)
def test_what_no_question_can_mend_is_one_sentence(server: Served, status: int, sentence: str) -> None:
    with serving() as elsewhere:
        moved = {"location": f"{elsewhere.url}/chat/completions"}
        server.script = lambda _: Reply(b"{}", status=status, headers=moved)
        with pytest.raises(ModelError, match=r"\.$") as refused:
            read_by(server.url)
        assert sentence in str(refused.value)
        assert not elsewhere.requests


def test_a_server_that_is_not_there_is_one_sentence() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{free.getsockname()[1]}/v1"
        with pytest.raises(ModelError, match="No server answers at"):
            read_by(url, tries=1)


def test_no_more_wait_at_once_than_is_allowed(server: Served) -> None:
    server.script = lambda _: said({}, delay=0.05)
    read_by(server.url, at_once=2)
    assert server.busiest <= 2


def test_a_language_that_cannot_be_checked_is_not_sent(server: Served) -> None:
    with pytest.raises(ModelError, match="nothing was sent"):
        read_by(server.url, TEXT, language="kk")
    assert not server.requests


@pytest.mark.parametrize("url", ["", "ftp://a/v1", "localhost:80", "http://", "http://[::1", "http://a:b/v1"])
def test_an_address_that_is_none_is_refused(url: str) -> None:
    with pytest.raises(ModelError, match="is no address of a server"):
        Client(Server(url=url, name="m"))


def test_only_another_machine_without_https_is_open_to_eyes() -> None:
    open_to_eyes = {
        u: Server(url=u, name="m").open_to_eyes for u in ("http://192.0.2.1/v1", "https://192.0.2.1/v1")
    }
    assert list(open_to_eyes.values()) == [True, False]
    assert not Server(url="http://localhost:8080/v1", name="m").open_to_eyes
    assert "secret" not in repr(Server(url="http://localhost/v1", name="m", key="secret"))
