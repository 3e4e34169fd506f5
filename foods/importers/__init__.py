"""Big public food databases, from downloaded files into the catalogue. See docs/importing.md.

sources.py    files, folders, zips and gzips opened; what cannot be read is said in a sentence
lines.py      lines of text, each whole or named as broken
tables.py     rows of a CSV file by the names of its columns
problems.py   what was passed over: counted by reason and written to a file
countries.py  country names of the data sets as two-letter codes
product.py    one food as a release tells it, units settled
staging.py    a working file on disk, so that memory stays small whatever the release's size
nutrients.py  the few rows of food_nutrient.csv that matter
measures.py   household measures of food tables and labels
fdc.py        a release of USDA FoodData Central as products
openfoodfacts.py  an export of Open Food Facts as products
judging.py    a product as a catalogue record: classified, its figure judged
pool.py       work spread over processes, in order, little at a time
writing.py    batches into the database, each whole or not at all
shipped.py    how an imported release stands in for the shipped reference layer
report.py     the table at the end
run.py        all of it in order
"""
