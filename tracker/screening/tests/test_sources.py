from tracker.screening.sources import SOURCES, Read, source


def test_every_key_is_used_once() -> None:
    assert len({each.key for each in SOURCES}) == len(SOURCES)


def test_a_source_knows_its_number_and_anchor() -> None:
    first = source("iom-1998")
    assert (first.number, first.anchor, first.href) == (1, "source-1", "https://doi.org/10.17226/6015")


def test_what_was_not_read_says_so() -> None:
    assert not source("berlin-1968").checked
    assert source("berlin-1968").read is Read.UNCHECKED
    assert source("carmel-2008").checked
