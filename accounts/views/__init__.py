"""The pages about the person, one module a subject."""
