"""The sections of a report, each from a basis and the review's texts alone."""
