"""Made-up people and what they ate, so that a new copy of Corrin can be tried at once.

`people` says who they are, `menus` what they like to eat, `plan` what they ate and logged on a day (pure, the
same for the same day every time). `accounts`, `diaries` and `caring` write it the way the pages do, and
`seed` decides what is still missing.
"""
