"""Signing in by password or by a one-time link, and signing out."""

from __future__ import annotations

from django.contrib.auth import authenticate, login, logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render, resolve_url
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from servanda_web.accounts import throttle
from servanda_web.accounts.forms import SignInForm
from servanda_web.accounts.landing import landing
from servanda_web.accounts.links import BY_LINK, owner_of, use_link
from servanda_web.accounts.models import User

_BY_PASSWORD = "django.contrib.auth.backends.ModelBackend"  # noqa: S105 -- a class, not a password


@sensitive_post_parameters("password")
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def sign_in(request: HttpRequest) -> HttpResponse:
    """The sign-in page."""
    form = SignInForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        user = _checked(request, form)
        if user is not None:
            login(request, user)
            return redirect(_next(request))
    status = 422 if form.errors else 200
    return render(request, "accounts/sign_in.html", {"form": form, "next": _next(request, "")}, status=status)


def _checked(request: HttpRequest, form: SignInForm) -> User | None:
    at, address = timezone.now(), request.META.get("REMOTE_ADDR", "")
    email, password = form.cleaned_data["email"], form.cleaned_data["password"]
    if throttle.must_wait(address, email, at=at):
        form.add_error(None, _("Too many sign-ins failed: wait a quarter of an hour, then try again."))
        return None
    user = authenticate(request, username=email, password=password)
    if user is None:
        throttle.note_failure(address, email, at=at)
        form.add_error(None, _("The e-mail address or the password is not right: check both and try again."))
        return None
    throttle.forget(address, email)
    return user


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def by_link(request: HttpRequest, token: str) -> HttpResponse:
    """A one-time link: looking at it asks to confirm, confirming uses it up."""
    at = timezone.now()
    if request.method == "POST":
        user = use_link(token, at=at)
        if user is not None:
            login(request, user, backend=_BY_PASSWORD)
            request.session[BY_LINK] = True
            return redirect(landing())
    else:
        user = owner_of(token, at=at)
    response = render(request, "accounts/by_link.html", {"person": user}, status=200 if user else 410)
    # The address holds the token: it is told to nobody, not even to the next page. "no-referrer" would do
    # that too, but then browsers send "Origin: null" with the form, and Django refuses such a form.
    response.headers["Referrer-Policy"] = "strict-origin"
    return response


@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """End the session."""
    logout(request)
    return redirect(resolve_url("/"))


def _next(request: HttpRequest, otherwise: str | None = None) -> str:
    wanted = request.POST.get("next") or request.GET.get("next") or ""
    safe = url_has_allowed_host_and_scheme(
        wanted, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return wanted if safe else (landing() if otherwise is None else otherwise)
