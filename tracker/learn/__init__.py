"""Learn: short pages on B12, every claim with its source; and all recommendations side by side."""
