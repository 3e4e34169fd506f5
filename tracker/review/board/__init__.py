"""All clients of a dietitian on one page: in groups by what they need, with the reason in words."""
