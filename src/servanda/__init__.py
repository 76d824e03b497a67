"""Servanda: reads what was signed and keeps the record of what became of it.

The library is pure Python. It opens no network connection, reads no clock and knows no web
framework; the day, where it matters, is an argument.
"""

__version__ = "0.1.0"
