"""The site's settings, with the made-up language for browsers that ask for Urdu."""

from tests.web.pseudo import CODE

from servanda_web.settings import *  # noqa: F403
from servanda_web.settings import LANGUAGES, MIDDLEWARE

LANGUAGES = [*LANGUAGES, (CODE, "Made up")]
MIDDLEWARE = ["tests.web.pseudo.InUse", *MIDDLEWARE]
