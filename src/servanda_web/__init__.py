"""Servanda in the browser: accounts, records, the desk and the public pages, on Django."""
