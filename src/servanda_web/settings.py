"""Django's settings. Everything that differs between machines is in `surroundings`."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from django.utils.translation import gettext_lazy as _

from servanda_web import databases
from servanda_web.surroundings import DATABASE_FILE, surroundings

HERE = Path(__file__).resolve().parent
_around = surroundings(os.environ, here=Path.cwd())

DATA_FOLDER = _around.data
# Entry points write the key before this is read; a tool that only imports the settings gets a passing one.
SECRET_KEY = _around.secret_key or secrets.token_urlsafe(64)
DEBUG = _around.debug
ALLOWED_HOSTS = [*(_around.hosts or ()), "localhost", "127.0.0.1", "[::1]"]

INSTALLED_APPS = [
    "servanda_web.public",
    "servanda_web.desk",
    "servanda_web.records",
    "servanda_web.accounts",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "servanda_web.headers.ContentSecurityPolicy",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "servanda_web.addresses.NoNulInAddress",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ]
        },
    }
]
ROOT_URLCONF = "servanda_web.urls"
WSGI_APPLICATION = "servanda_web.wsgi.application"

DATABASES = {
    "default": databases.postgresql(_around.database_url)
    if _around.database_url
    else databases.sqlite(DATA_FOLDER / DATABASE_FILE)
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}

AUTH_USER_MODEL = "accounts.User"
LOGIN_URL = "accounts:sign_in"
LOGIN_REDIRECT_URL = "/"
LOGOUT_REDIRECT_URL = "/"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}", "OPTIONS": options}
    for name, options in [
        ("UserAttributeSimilarityValidator", {"user_attributes": ("email", "name")}),
        ("MinimumLengthValidator", {"min_length": 12}),
        ("CommonPasswordValidator", {}),
    ]
]

LANGUAGE_CODE = "en"
LOCALE_PATHS = [HERE / "locale"]
# A language is offered once its catalogue is there: half a page in another language helps nobody.
LANGUAGES = [
    (code, name)
    for code, name in [("en", _("English")), ("ru", _("Russian")), ("kk", _("Kazakh")), ("ur", _("Urdu"))]
    if code == LANGUAGE_CODE or (HERE / "locale" / code / "LC_MESSAGES" / "django.mo").exists()
]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"

STATIC_URL = "static/"
# Served straight from the packages: there is no collecting step to forget.
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = DEBUG

SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = _around.https
SESSION_COOKIE_AGE = 12 * 60 * 60
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_SECURE = _around.https
CSRF_TRUSTED_ORIGINS = [f"https://{host.lstrip('.')}" for host in _around.hosts if _around.https]
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SECURE_SSL_REDIRECT = _around.https
SECURE_REDIRECT_EXEMPT = [r"^healthz$"]
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60 if _around.https else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = _around.https
# Having a domain built into browsers binds its owner for years: no setting of one site decides that.
SILENCED_SYSTEM_CHECKS = ["security.W021"]
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if _around.proxy else None

DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024  # fields; files go to the disk and have limits of their own
FILE_UPLOAD_PERMISSIONS = 0o600

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"standard error": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["standard error"], "level": "WARNING"},
}
