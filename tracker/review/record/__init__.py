"""The review: written as a draft, signed once, amended afterwards, and read by both sides."""
