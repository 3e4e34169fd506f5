"""Forms about the person, one module a subject."""
