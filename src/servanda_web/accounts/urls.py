"""Addresses of signing in and out."""

from __future__ import annotations

from django.urls import path

from servanda_web.accounts import views, you

app_name = "accounts"
urlpatterns = [
    path("sign-in", views.sign_in, name="sign_in"),
    path("you", you.you, name="you"),
    path("sign-out", views.sign_out, name="sign_out"),
    path("link/<str:token>", views.by_link, name="by_link"),
]
