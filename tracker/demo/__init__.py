"""Three made-up people and what they ate, so that a new copy of Corrin can be tried at once.

`people` says who they are, `menus` what they like to eat, `plan` what they ate and logged on a day (pure, the
same for the same day every time), `seed` writes it the way the pages do.
"""
