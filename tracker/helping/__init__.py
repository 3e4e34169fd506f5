"""Helper mode: a relative or carer keeps somebody's diary from their own log-in, as far as was agreed."""
