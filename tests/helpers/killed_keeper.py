"""A receiver's writer in a process of its own, to be killed: `python killed_keeper.py ADDRESS`.

It loads everything once. For each number on its input it forks a child that opens the database and keeps applications from that number
on, every second one with a CV of some pieces, saying `kept NUMBER ID` after each; it prints the child's process id before, and after its
end `ended STATUS` (negative: killed by that signal).
"""

import itertools
import os
import sys

from made_up_deliveries import KEYS, a_cv, a_delivery

from recruiterdesk.receiver.database import ReceiverDatabase


def say(*words: object) -> None:
    """Tell the test how far it is, in one write, so that a kill leaves no half line."""
    os.write(1, (" ".join(map(str, words)) + "\n").encode())


def content(number: int) -> bytes:
    """Return the CV of application `number`: 0.9 MB that only it has."""
    return number.to_bytes(4, "big") * 225_000


def keep_on(address: str, start: int) -> None:
    """Keep applications until killed."""
    database = ReceiverDatabase(address, KEYS).open()
    for number in itertools.count(start):
        if number % 2:
            with a_cv(content(number)) as cv:
                kept = database.deliveries.keep("main", a_delivery(number, cv), cv)
        else:
            kept = database.deliveries.keep("main", a_delivery(number), None)
        say("kept", number, kept.id)


def main() -> None:
    """Fork a child per line of input."""
    say("ready")
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            keep_on(sys.argv[1], int(line))
        say(child)
        _, status = os.waitpid(child, 0)
        say("ended", os.waitstatus_to_exitcode(status))


if __name__ == "__main__":
    main()
