"""What the control port of this stand-in tells besides what `loopback.control` lists: GET /state also counts its world."""

from recruiterdesk.demo.loopback import control
from recruiterdesk.demo.recruitsome.stand_in import RecruitSomeStandIn


class Control(control.Control):
    """The control port of RecruitSome's stand-in."""

    def __init__(self, stand_in: RecruitSomeStandIn, port: int = 0) -> None:
        world = stand_in.world
        super().__init__(
            stand_in,
            port,
            state=lambda: {"candidates": len(world.candidates), "vacancies": len(world.vacancies), "resumes_waiting": len(world.resumes)},
        )
