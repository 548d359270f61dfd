"""Links on macOS come as events: tried with the event itself in a program of its own, for a program has one application."""

import subprocess
import sys

_PROGRAM = """
from PySide6.QtCore import QUrl
from PySide6.QtGui import QFileOpenEvent
from recruiterdesk.ui.bridge.link_application import LinkApplication
from recruiterdesk.ui.theme.theme import make_application

application = make_application("recruiterdesk", LinkApplication)
assert type(application) is LinkApplication

def open_(url):
    return LinkApplication.sendEvent(application, QFileOpenEvent(url))

taken = []
{story}
print(taken)
"""


def told(story: str) -> str:
    done = subprocess.run([sys.executable, "-c", _PROGRAM.replace("{story}", story)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_a_link_that_is_opened_is_handed_over_as_it_was_written() -> None:
    story = """
application.hand_links_to(taken.append)
open_(QUrl("recruiterdesk://applicant/homerun/a%2Fb%C3%A9"))
"""
    assert told(story) == "['recruiterdesk://applicant/homerun/a%2Fb%C3%A9']"


def test_a_link_that_starts_the_program_waits_until_there_is_a_window_to_take_it() -> None:
    story = """
open_(QUrl("recruiterdesk://applicant/homerun/ap_1"))
open_(QUrl("recruiterdesk://applicant/homerun/ap_2"))
assert not taken
application.hand_links_to(taken.append)
"""
    assert told(story) == "['recruiterdesk://applicant/homerun/ap_2']"


def test_a_file_is_nothing_that_is_opened() -> None:
    story = """
application.hand_links_to(taken.append)
open_(QUrl.fromLocalFile("/tmp/cv.pdf"))
"""
    assert told(story) == "[]"
