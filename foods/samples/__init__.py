"""Foods and labels judged by hand, kept apart from the rules; README.md tells how."""
