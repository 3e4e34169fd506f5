"""What a food is, told from its words: the rules behind foods.classify.

text.py        names made comparable, word lists made searchable
words.py       the words of animals and plants, decoys first (peanut butter is not butter)
hints.py       words that tell how a food was made: ferments, additions, bakery
dish_words.py  the words of dishes, drinks and supplements
categories.py  the categories of food tables and shops
facts.py       what the words of one food say
kinds.py       small questions: is it an egg, a plant milk, a fortified drink
sources.py     the ordered rules for the source type
diets.py       who can eat it
forms.py       in which form its B12 comes
"""
