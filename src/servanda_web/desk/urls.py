"""The addresses of the desk."""

from __future__ import annotations

from django.urls import path

from servanda_web.desk import publishing, registers, searching, taking
from servanda_web.desk.about import facts, history
from servanda_web.desk.beside import views as beside
from servanda_web.desk.drafting import views as drafting
from servanda_web.desk.review import adding, deciding, mending, place, views
from servanda_web.desk.upload import views as upload

app_name = "desk"
TEXT = "<str:slug>/<str:key>/"
RECORD = f"{TEXT}records/<str:record>/"

urlpatterns = [
    path("", registers.registers, name="registers"),
    path("upload/", upload.upload, name="upload"),
    path("search/", searching.search, name="search"),
    path("drafting/", drafting.drafting, name="drafting"),
    path("<str:slug>/", registers.register, name="register"),
    path("<str:slug>/publish/", publishing.publish, name="publish"),
    path("<str:slug>/facts/", facts.facts, name="facts"),
    path("<str:slug>/history/", history.history, name="history"),
    path(TEXT, views.review, name="review"),
    path(f"{TEXT}register.<str:form>", taking.take, name="take"),
    path(f"{TEXT}reports/", beside.reports, name="reports"),
    path(f"{TEXT}reports/<str:digest>/", beside.report, name="report"),
    path(f"{TEXT}reports/<str:digest>/settle/", beside.settle, name="settle_report"),
    path(f"{TEXT}reports/<str:digest>/remove/", beside.remove, name="remove_report"),
    path(f"{TEXT}place/", place.place, name="place"),
    path(f"{TEXT}add/", adding.add, name="add"),
    path(f"{TEXT}set-aside/", deciding.set_aside, name="set_aside"),
    path(f"{TEXT}take-up-again/", deciding.take_up_again, name="take_up_again"),
    path(f"{RECORD}accept/", deciding.accept, name="accept"),
    path(f"{RECORD}reject/", deciding.reject, name="reject"),
    path(f"{RECORD}mend/", mending.mend, name="mend"),
]
