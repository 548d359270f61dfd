"""Much is done in small pieces, and what came meanwhile goes first."""

import time
from functools import partial

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from recruiterdesk.ui.bridge.turns import Turns


def ended(done: list[str]) -> bool:
    """Do a piece of work after which nothing is left."""
    done.append("piece")
    return False


@pytest.fixture
def owner(qapp: object) -> QObject:
    """Return what the turns belong to."""
    return QObject()


def test_each_piece_has_a_turn_of_its_own_and_none_follows_the_last(owner: QObject, qtbot: QtBot) -> None:
    done: list[str] = []

    def piece() -> bool:
        done.append("piece")
        QTimer.singleShot(0, lambda: done.append("key"))
        return done.count("piece") < 3

    turns = Turns(piece, owner)
    turns.start()
    assert done == [], "not in the turn that asks for it"
    qtbot.waitUntil(lambda: not turns.is_active)
    qtbot.wait(60)
    assert done == ["piece", "key"] * 3


def test_what_waited_while_something_long_ran_goes_first(owner: QObject, qtbot: QtBot) -> None:
    done: list[str] = []
    turns = Turns(partial(ended, done), owner)
    turns.start()
    # Due after the turn, as an answer from another thread would be; both are overdue when the loop comes back.
    QTimer.singleShot(9, lambda: QTimer.singleShot(0, lambda: done.append("answer")))
    time.sleep(0.05)
    qtbot.waitUntil(lambda: "piece" in done)
    assert done == ["answer", "piece"]


def test_a_piece_knows_whether_the_one_before_held_the_loop_up(owner: QObject, qtbot: QtBot) -> None:
    late: list[bool] = []

    def piece() -> bool:
        late.append(turns.was_late)
        if len(late) == 1:
            QTimer.singleShot(0, lambda: time.sleep(0.05))
        return len(late) < 2

    turns = Turns(piece, owner)
    turns.start()
    qtbot.waitUntil(lambda: not turns.is_active)
    assert late[1]


def test_on_a_loop_that_is_never_free_it_is_done_all_the_same(owner: QObject, qtbot: QtBot) -> None:
    done: list[str] = []
    turns = Turns(partial(ended, done), owner)
    busy = QTimer(owner, interval=0)
    busy.timeout.connect(lambda: time.sleep(0.03))
    busy.start()
    turns.start()
    qtbot.waitUntil(lambda: done == ["piece"])
    busy.stop()


def test_what_is_stopped_is_not_done_and_can_begin_again(owner: QObject, qtbot: QtBot) -> None:
    done: list[str] = []

    def piece() -> bool:
        done.append("piece")
        turns.stop()
        return True

    turns = Turns(piece, owner)
    turns.start()
    turns.stop()
    qtbot.wait(40)
    assert done == []
    turns.start()
    turns.start()
    qtbot.waitUntil(lambda: done == ["piece"])
    qtbot.wait(40)
    assert done == ["piece"]
