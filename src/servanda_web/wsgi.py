"""The site as a WSGI application, for a server of one's own choice."""

from __future__ import annotations

import os
from pathlib import Path

from django.core.wsgi import get_wsgi_application

from servanda_web.data import prepare
from servanda_web.surroundings import surroundings

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "servanda_web.settings")
prepare(surroundings(os.environ, here=Path.cwd()).data)
application = get_wsgi_application()
