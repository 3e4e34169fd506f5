"""How Corrin speaks: large type, plain words, and quiet mode for people whom counting harms."""
