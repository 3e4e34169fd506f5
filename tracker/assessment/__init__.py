"""What an intake means. Pure Python: no Django, no clock, no sentences; keys and plain values only.

`codes` is the shared vocabulary, `people` who is looked at. Then, in the order of use:

- `day_summary` adds up one day; `reliable` says what a diet can count on
- `reference_values` says what is recommended, `absorption` what gets through
- `coverage` holds days against the vegan rules of `coverage_rules`
- `usual_intake` looks past single days (`groups` and `iom_method` are its professional side)
- `symptoms`, `labs` and `medicines` name signs, blood results and what is on the box
- `screening` ranks what matters for this person; `permissions` says what a page may show
- `suggestions` says whether a food may be proposed

Amounts are micrograms (float). Unknown is None, never zero.
"""
