"""Signs: the table and the codes agree, and every source is one that Corrin lists."""

import pytest

from tracker.assessment import codes
from tracker.assessment.symptoms import SYSTEMS, URGENCIES, discriminating, symptoms


def test_the_table_and_the_codes_name_the_same_signs_with_the_same_urgency():
    by_urgency = {
        "note": codes.NOTE_SYMPTOMS,
        "soon": codes.SOON_SYMPTOMS,
        "emergency": codes.EMERGENCY_SYMPTOMS,
    }
    for urgency, keys in by_urgency.items():
        assert {key for key, sign in symptoms().items() if sign.urgency == urgency} == set(keys)


def test_muscular_signs_come_first_and_emergencies_last():
    signs = list(symptoms().values())
    calm = [sign for sign in signs if sign.urgency != "emergency"]
    assert [sign.muscular for sign in calm] == sorted((sign.muscular for sign in calm), reverse=True)
    assert signs[: len(calm)] == calm
    assert signs[0].key == "muscle_weakness"


@pytest.mark.parametrize("sign", symptoms().values(), ids=symptoms())
def test_a_sign_touches_known_systems_and_is_sourced_or_marked(sign):
    assert sign.systems
    assert set(sign.systems) <= set(SYSTEMS)
    assert sign.urgency in URGENCIES
    assert sign.source or not sign.verified


def test_cramps_rest_on_weak_evidence_alone():
    assert symptoms()["cramps"].sources == ("njm-2180",)


def test_what_tells_weakness_from_tiredness_is_marked_column_by_column():
    assert [feature.key for feature in discriminating()][:2] == ["onset", "pattern"]
    assert not any(feature.verified_exercise for feature in discriminating())
    assert [f.key for f in discriminating() if not f.verified_b12] == ["red_flags"]
