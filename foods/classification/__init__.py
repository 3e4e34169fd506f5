"""What a food is, told from its words: the rules behind foods.classify.

text.py      names made comparable, word lists made searchable
words.py     the words themselves, decoys first (peanut butter is not butter)
facts.py     what the words of one food say
sources.py   the ordered rules for the source type
diets.py     who can eat it
forms.py     in which form its B12 comes
"""
