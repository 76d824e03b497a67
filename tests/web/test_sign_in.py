"""Signing in: by password, slowed down after failures; by a link that works once; and out again."""

from __future__ import annotations

import io
from datetime import UTC, datetime, timedelta

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from servanda_web.accounts import links, throttle
from servanda_web.accounts.models import Role, SignInLink, User

pytestmark = pytest.mark.django_db
SECRET = "nine lanterns over the strait"


@pytest.fixture
def officer() -> User:
    return User.objects.create_user(
        "officer@ministry.example", name="Desk Officer", role=Role.COORDINATOR, password=SECRET
    )


def sign_in(client: Client, email: str = "officer@ministry.example", password: str = SECRET, **more: str):  # type: ignore[no-untyped-def]
    return client.post(reverse("accounts:sign_in"), {"email": email, "password": password, **more})


def signed_in(client: Client) -> bool:
    return "_auth_user_id" in client.session


def test_a_password_signs_in_however_the_address_is_written(client: Client, officer: User) -> None:
    answer = sign_in(client, " Officer@MINISTRY.example ")
    assert answer.url == reverse("desk:registers")
    assert signed_in(client)


@pytest.mark.parametrize(
    ("email", "password", "said"),
    [
        ("officer@ministry.example", "wrong", "The e-mail address or the password is not right"),
        ("nobody@ministry.example", SECRET, "The e-mail address or the password is not right"),
        ("officer@ministry.example", "", "Write your password."),
        ("not an address", SECRET, "Enter a valid email address."),
    ],
)
def test_what_is_not_right_is_said_without_saying_which(
    client: Client, officer: User, email: str, password: str, said: str
) -> None:
    answer = sign_in(client, email, password)
    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert not signed_in(client)


def test_a_closed_account_does_not_sign_in_and_an_open_session_ends(client: Client, officer: User) -> None:
    sign_in(client)
    officer.is_active = False
    officer.save()
    assert client.get(reverse("desk:registers")).status_code == 302
    assert sign_in(Client()).status_code == 422


def test_after_five_failures_even_the_right_password_waits(client: Client, officer: User) -> None:
    for _n in range(throttle.ATTEMPTS):
        sign_in(client, password="wrong")
    answer = sign_in(client)
    assert "wait a quarter of an hour" in answer.content.decode()
    assert not signed_in(client)
    later = timezone.now() + throttle.WINDOW + timedelta(seconds=1)
    assert not throttle.must_wait("127.0.0.1", officer.email, at=later)
    assert throttle.must_wait("127.0.0.1", officer.email, at=timezone.now())
    assert not throttle.must_wait("192.0.2.7", officer.email, at=timezone.now())


@pytest.mark.parametrize(
    "where", ["https://elsewhere.example/", "//elsewhere.example", "javascript:alert(1)"]
)
def test_signing_in_leads_nowhere_else(client: Client, officer: User, where: str) -> None:
    assert sign_in(client, next=where).url == reverse("desk:registers")


def test_signing_in_leads_back_to_the_page_one_asked_for(client: Client, officer: User) -> None:
    asked = client.get("/desk/upload/")
    assert asked.url == "/accounts/sign-in?next=/desk/upload/"
    assert 'name="next" value="/desk/upload/"' in client.get(asked.url).content.decode()
    assert sign_in(client, next="/desk/upload/").url == "/desk/upload/"


def test_signing_out_ends_the_session_and_takes_a_press(client: Client, officer: User) -> None:
    client.force_login(officer)
    assert client.get(reverse("accounts:sign_out")).status_code == 405
    assert client.post(reverse("accounts:sign_out")).status_code == 302
    assert not signed_in(client)


def test_a_link_signs_in_once_and_looking_does_not_use_it_up(client: Client, officer: User) -> None:
    address = reverse("accounts:by_link", args=[links.make_link(officer, at=timezone.now())])
    for _n in range(2):
        assert "This link signs you in as Desk Officer." in client.get(address).content.decode()
    assert links.address_of(address.split("/")[-1]) == address
    assert client.post(address).url == reverse("desk:registers")
    assert signed_in(client)
    again = Client()
    for answer in (again.get(address), again.post(address)):
        assert answer.status_code == 410
        assert "This link no longer works" in answer.content.decode()
    assert not signed_in(again)


def test_a_link_ends_after_a_day_and_only_its_digest_is_kept(officer: User) -> None:
    made = datetime(2026, 11, 24, 12, tzinfo=UTC)
    token = links.make_link(officer, at=made)
    assert token not in SignInLink.objects.get().digest
    assert links.owner_of(token, at=made + timedelta(hours=23)) == officer
    assert links.use_link(token, at=made + timedelta(hours=25)) is None
    assert links.use_link("something else", at=made) is None


def test_the_token_is_told_to_no_other_page_and_the_form_is_taken(officer: User) -> None:
    """The policy must hide the path, and yet let a browser name the origin with the form."""
    browser = Client(enforce_csrf_checks=True)
    address = reverse("accounts:by_link", args=[links.make_link(officer, at=timezone.now())])
    page = browser.get(address)
    assert page.headers["Referrer-Policy"] == "strict-origin"
    assert "no-referrer" not in page.content.decode()
    sent = {"csrfmiddlewaretoken": page.context["csrf_token"]}
    refused = browser.post(address, sent, headers={"origin": "null"})
    assert refused.status_code == 403
    assert "This form was not accepted" in refused.content.decode()
    assert browser.post(address, sent, headers={"origin": "http://testserver"}).status_code == 302


def test_a_browser_without_cookies_is_told_so(officer: User) -> None:
    answer = sign_in(Client(enforce_csrf_checks=True))
    assert answer.status_code == 403
    assert "keeps no cookies for this site" in answer.content.decode()


def link_for(*words: str) -> str:
    out = io.StringIO()
    call_command("sign_in_link", *words, stdout=out)
    return out.getvalue().strip()


def test_the_command_makes_accounts_and_links(client: Client) -> None:
    given = ("--email", "New@ministry.example", "--name", "New Officer", "--role", "coordinator")
    address = link_for(*given, "--address", "https://register.example/")
    assert address.startswith("https://register.example/accounts/link/")
    assert client.post(address.removeprefix("https://register.example")).status_code == 302
    assert User.objects.get().email == "new@ministry.example"
    assert link_for("--email", "new@ministry.example") != address


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--email", "who@ministry.example"), "There is no account who@ministry.example: add --role"),
        (("--email", "no address", "--role", "reader"), "no address cannot be an account"),
    ],
)
def test_the_command_refuses_in_one_sentence(words: tuple[str, ...], said: str) -> None:
    with pytest.raises(CommandError, match=said):
        link_for(*words)
    assert not User.objects.exists()


# One's own account.


def set_password(client: Client, **fields: str):  # type: ignore[no-untyped-def]
    return client.post(reverse("accounts:you"), fields)


def test_who_came_by_a_link_chooses_a_password_and_signs_in_with_it() -> None:
    officer = User.objects.create_user("new@ministry.example", name="New Officer", role=Role.COORDINATOR)
    client = Client()
    client.post(reverse("accounts:by_link", args=[links.make_link(officer, at=timezone.now())]))
    assert "Choose a password" in client.get(reverse("accounts:you")).content.decode()
    assert set_password(client, new=SECRET).status_code == 302
    assert signed_in(client)
    other = Client()
    sign_in(other, officer.email)
    assert signed_in(other)


def test_a_forgotten_password_is_replaced_after_a_link_but_once_only(officer: User) -> None:
    client = Client()
    client.post(reverse("accounts:by_link", args=[links.make_link(officer, at=timezone.now())]))
    assert set_password(client, new="forty herons over the weir").status_code == 302
    assert set_password(client, new="fifty herons over the weir").status_code == 422
    officer.refresh_from_db()
    assert officer.check_password("forty herons over the weir")


def test_changing_a_password_ends_every_other_session(client: Client, officer: User) -> None:
    other = Client()
    for browser in (client, other):
        sign_in(browser)
    answer = set_password(client, current=SECRET, new="forty herons over the weir")
    assert answer.status_code == 302
    assert client.get("/desk/").status_code == 200
    assert other.get("/desk/").status_code == 302


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"current": "wrong", "new": "forty herons over the weir"}, "This is not the password"),
        ({"current": SECRET, "new": "short"}, "too short"),
        ({"current": SECRET, "new": "desk officer"}, "too similar"),
        ({"current": SECRET, "new": ""}, "Write the new password."),
        ({"new": "forty herons over the weir"}, "Write the password you have used until now."),
    ],
)
def test_a_password_that_cannot_be_is_refused(
    client: Client, officer: User, fields: dict[str, str], said: str
) -> None:
    sign_in(client)
    answer = set_password(client, **fields)
    assert answer.status_code == 422
    assert said in answer.content.decode()
    officer.refresh_from_db()
    assert officer.check_password(SECRET)


def test_guessing_the_old_password_is_slowed_down_and_a_stranger_has_no_account(
    client: Client, officer: User
) -> None:
    assert Client().get(reverse("accounts:you")).status_code == 302
    sign_in(client)
    for _n in range(throttle.ATTEMPTS):
        set_password(client, current="wrong", new="forty herons over the weir")
    answer = set_password(client, current=SECRET, new="forty herons over the weir")
    assert "Too many wrong passwords" in answer.content.decode()
