"""One client's pages: a period evaluated, the diary as logged, personal target, rare rich foods."""
