"""Native stage names of Dutch and English pipelines find their place in the common funnel."""

import pytest

from recruiterdesk.domain.funnel import Funnel, guess_funnel


@pytest.mark.parametrize(
    ("stage", "funnel"),
    [
        ("Nieuw", Funnel.NEW),
        ("New", Funnel.NEW),
        ("Cv bekijken", Funnel.SCREENING),
        ("Belafspraak", Funnel.SCREENING),
        ("In review", Funnel.SCREENING),
        ("1e gesprek", Funnel.INTERVIEW),
        ("Interview", Funnel.INTERVIEW),
        ("Contractvoorstel", Funnel.OFFER),
        ("Arbeidsvoorwaardengesprek", Funnel.OFFER),
        ("Aangenomen", Funnel.HIRED),
        ("hired", Funnel.HIRED),
        ("Afgewezen", Funnel.REJECTED),
        ("Afgewezen na gesprek", Funnel.REJECTED),
        ("Teruggetrokken", Funnel.WITHDRAWN),
    ],
)
def test_a_usual_stage_name_is_recognised(stage: str, funnel: Funnel) -> None:
    assert guess_funnel(stage, position=2) is funnel


def test_an_unknown_first_stage_is_new_and_a_later_one_is_screening() -> None:
    assert guess_funnel("Lorem", position=0) is Funnel.NEW
    assert guess_funnel("Lorem", position=3) is Funnel.SCREENING


def test_a_disqualified_applicant_is_rejected_whatever_the_stage() -> None:
    assert guess_funnel("Interview", position=2, is_disqualified=True) is Funnel.REJECTED


def test_no_stage_at_all_is_new() -> None:
    assert guess_funnel(None) is Funnel.NEW
