"""A register to take away: JSON, CSV, XLSX and W3C Web Annotations, each as bytes.

Every function takes `accepted_only`: what people accepted or mended, and nothing else. The same
register always gives the same bytes.
"""

from servanda.register.export.annotations import to_annotations
from servanda.register.export.table import restore_cell, to_csv
from servanda.register.export.whole import to_json
from servanda.register.export.workbook import to_xlsx

__all__ = ["restore_cell", "to_annotations", "to_csv", "to_json", "to_xlsx"]
