"""Sharing by consent, one module a step."""
