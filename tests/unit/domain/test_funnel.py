"""Native stage names of Dutch and English pipelines find their place in the common funnel."""

import pytest

from recruiterdesk.domain.funnel import Funnel, Pipeline, guess_funnel


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


def test_a_pipeline_takes_the_users_places_before_any_guess() -> None:
    stages = ("Nieuw", "Afgewezen door ons", "Gesprek", "Archief")
    guessed = Pipeline(stages)
    assert [guessed.step_of(stage) for stage in stages] == [Funnel.NEW, Funnel.REJECTED, Funnel.INTERVIEW, Funnel.SCREENING]
    chosen = Pipeline(stages, {"Archief": Funnel.REJECTED, "Afgewezen door ons": Funnel.OFFER})
    assert [chosen.step_of(stage) for stage in stages] == [Funnel.NEW, Funnel.OFFER, Funnel.INTERVIEW, Funnel.REJECTED]
    assert (guessed.first(Funnel.REJECTED), chosen.first(Funnel.REJECTED)) == ("Afgewezen door ons", "Archief")


def test_of_two_stages_at_one_step_the_one_that_the_user_put_there_comes_first() -> None:
    stages = ("Nieuw", "Rejected by mail", "Archief", "Prullenbak")
    assert Pipeline(stages, {"Archief": Funnel.REJECTED}).first(Funnel.REJECTED) == "Archief"
    both = {"Prullenbak": Funnel.REJECTED, "Archief": Funnel.REJECTED}
    assert Pipeline(stages, both).first(Funnel.REJECTED) == "Archief"
    assert Pipeline(("Nieuw",)).first(Funnel.REJECTED) is None


@pytest.mark.parametrize(("stages", "funnel"), [((), Funnel.NEW), (("Nieuw", "Gesprek"), Funnel.SCREENING)])
def test_a_stage_outside_the_pipeline_is_guessed_as_lists_guess_it(stages: tuple[str, ...], funnel: Funnel) -> None:
    assert Pipeline(stages).step_of("Lorem") is funnel
    assert Pipeline(stages, {"Lorem": Funnel.HIRED}).step_of("Lorem") is Funnel.HIRED
