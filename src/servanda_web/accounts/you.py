"""One's own account: who one is here, and one's password."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from servanda_web.accounts import throttle
from servanda_web.accounts.forms import PasswordForm
from servanda_web.accounts.links import BY_LINK
from servanda_web.accounts.models import User


@sensitive_post_parameters("current", "new")
@never_cache
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def you(request: HttpRequest) -> HttpResponse:
    """The account, and a form to choose a password; choosing one ends every other session."""
    user = request.user
    if not isinstance(user, User):
        raise PermissionDenied
    known = bool(request.session.get(BY_LINK)) or not user.has_usable_password()
    form = PasswordForm(user, request.POST or None, known=known)
    if request.method == "POST" and form.is_valid() and _proven(request, user, form):
        user.set_password(form.cleaned_data["new"])
        user.save(update_fields=["password"])
        update_session_auth_hash(request, user)
        request.session.pop(BY_LINK, None)
        messages.success(request, _("The new password is set; elsewhere you are signed out."))
        return redirect("accounts:you")
    return render(request, "accounts/you.html", {"form": form}, status=422 if form.errors else 200)


def _proven(request: HttpRequest, user: User, form: PasswordForm) -> bool:
    """Whether the password until now is right; guessing it is slowed down like signing in."""
    if "current" not in form.fields:
        return True
    at, address = timezone.now(), request.META.get("REMOTE_ADDR", "")
    if throttle.must_wait(address, user.email, at=at):
        form.add_error("current", _("Too many wrong passwords: wait a quarter of an hour, then try again."))
        return False
    if user.check_password(form.cleaned_data["current"]):
        return True
    throttle.note_failure(address, user.email, at=at)
    form.add_error("current", _("This is not the password you have used until now."))
    return False
