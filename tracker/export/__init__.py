"""Download everything: all of a person's rows as JSON, their entries as a table."""
