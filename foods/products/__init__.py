"""Single products: people's own foods, what their labels said and when, and offering one to everybody."""
