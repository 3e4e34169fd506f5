"""The catalogue, scanning, own foods, and what labels say."""
