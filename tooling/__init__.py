"""Scripts for people who work on Corrin; nothing here is needed to run it."""
