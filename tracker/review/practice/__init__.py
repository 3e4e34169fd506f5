"""A dietitian's clients as a group: usual intake and prevalence, one requirement at a time."""
