"""A new row of the history must be the next one, so that none can be replaced."""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from servanda_web.records import guards


def install(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    guards.install(editor.connection)


class Migration(migrations.Migration):
    dependencies = [("records", "0002_guards")]
    operations = [migrations.RunPython(install, migrations.RunPython.noop)]
