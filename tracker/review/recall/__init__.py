"""A 24-hour recall, told by the client and written down by the dietitian in five passes.

Quick list, forgotten foods, time and occasion, detail, review: nothing is in the diary before the last one.
"""
