"""What an intake means. Pure Python: no Django, no clock, no sentences; keys and plain values only.

The way through: `day_summary` adds up one day, `coverage` holds it against the vegan rules,
`usual_intake` looks past single days, `reference_values` says what is recommended, `absorption` what gets
through, `screening` ranks what matters for this person and says what a page may show, and `suggestions`
whether a food may be proposed. `codes` is the vocabulary they share. Amounts are micrograms (float).
"""
