"""The quick line: "2 eggs, 200 ml oat milk, 30 g bran flakes" read into portions of foods."""

from tracker.diary.quickline.matching import Match, match, unread
from tracker.diary.quickline.parts import Part, parse, written

__all__ = ["Match", "Part", "match", "parse", "unread", "written"]
