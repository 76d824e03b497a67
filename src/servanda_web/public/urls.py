"""The public addresses. Those of records (`/c/...`) never change."""

from __future__ import annotations

from django.urls import path

from servanda_web.public.views import downloads, record, register, registers, robots, search, text

app_name = "public"

urlpatterns = [
    path("", registers.page, name="registers"),
    path("registers.json", registers.data, name="registers_data"),
    path("registers.csv", registers.table, name="registers_table"),
    path("robots.txt", robots.page, name="robots"),
    path("search/", search.page, name="search"),
    path("search.json", search.data, name="search_data"),
    path("search.csv", search.table, name="search_table"),
    path("c/<str:record_id>.json", record.data, name="record_data"),
    path("c/<str:record_id>/", record.page, name="record"),
    path("r/<str:slug>/", register.page, name="register"),
    path("r/<str:slug>/records.<str:form>", downloads.records, name="download"),
    path("r/<str:slug>/text/<str:key>/", text.page, name="text"),
    path("r/<str:slug>/<str:key>/text", downloads.words, name="words"),
    path("r/<str:slug>/<str:key>/annotations", downloads.collection, name="annotations"),
    path("r/<str:slug>/<str:key>/annotations/1", downloads.first_annotations, name="first_annotations"),
    path("r/<str:slug>/<str:key>/<str:record_id>", downloads.annotation, name="annotation"),
]
