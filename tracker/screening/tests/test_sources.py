from tracker.assessment import labs
from tracker.assessment.lab_caveats import caveats
from tracker.assessment.screening import Person
from tracker.assessment.symptoms import discriminating, symptoms
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


def cited_by_the_assessment() -> set[str]:
    """The keys that stand in the assessment's own tables."""
    everyone = [Person(), Person(factors={"hiv_diarrhoea"}, on_treatment=True)]
    bands = [
        band
        for analyte in labs.ANALYTES
        for unit in labs.units(analyte)
        for scheme in labs.SCHEMES
        for band in labs.bands(analyte, unit, scheme=scheme)
    ]
    kept = [caveat for analyte in labs.ANALYTES for person in everyone for caveat in caveats(analyte, person)]
    return {key for each in (*symptoms().values(), *discriminating(), *bands, *kept) for key in each.sources}


def test_every_source_of_the_assessment_is_listed() -> None:
    assert cited_by_the_assessment() <= {each.key for each in SOURCES}


def test_folate_was_read_in_the_original() -> None:
    folate = source("iom-1998-folate")
    assert (folate.read, folate.doi) == (Read.ORIGINAL, "10.17226/6015")
