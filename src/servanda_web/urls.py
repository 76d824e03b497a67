"""The addresses of the site."""

from __future__ import annotations

from importlib.util import find_spec

from django.urls import include, path

from servanda_web.records.health import healthz

urlpatterns = [
    path("healthz", healthz, name="healthz"),
    path("accounts/", include("servanda_web.accounts.urls")),
]
if find_spec("servanda_web.desk.urls"):
    urlpatterns.append(path("desk/", include("servanda_web.desk.urls")))
if find_spec("servanda_web.public.urls"):
    urlpatterns.append(path("", include("servanda_web.public.urls")))
