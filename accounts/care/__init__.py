"""Sharing by consent: invitations, what was agreed, and the record of who looked."""
