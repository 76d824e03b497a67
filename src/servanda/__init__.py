"""Servanda: reads what was signed and keeps the record of what became of it.

The library is pure Python. It opens no network connection, reads no clock and knows no web
framework; the day, where it matters, is an argument.
"""

from importlib.metadata import PackageNotFoundError, version

try:
    __version__ = version("servanda")
except PackageNotFoundError:  # run from a source tree that is not installed
    __version__ = "0+source"
