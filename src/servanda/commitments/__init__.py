"""Provisions in, proposed commitments, instruments and mechanisms out."""
