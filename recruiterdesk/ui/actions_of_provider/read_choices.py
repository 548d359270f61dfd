"""Values that a form offers from a table of the provider: read once when the form is opened, and said at the field where they cannot be."""

from collections.abc import Sequence
from functools import partial

from recruiterdesk.domain.errors import DeskError
from recruiterdesk.domain.provider_profile import Choice
from recruiterdesk.services.desk import Desk
from recruiterdesk.ui.bridge.say import say
from recruiterdesk.ui.bridge.task_runner import TaskRunner
from recruiterdesk.ui.widgets.record_form import RecordForm


def read_choices(
    desk: Desk, runner: TaskRunner, form: RecordForm, account_id: int, target_id: int | None = None, target_table: str | None = None
) -> None:
    """Read what the form's fields can be; `target_id` is our id of the vacancy or application that it is about."""

    def on_done(name: str, choices: Sequence[Choice]) -> None:
        form.offer(name, [(choice.value, say(choice.label)) for choice in choices])

    def on_error(name: str, error: DeskError) -> None:
        form.fail_to_offer(name, say(error.sentence))

    for field in form.unread():
        reading = desk.tables.choices(account_id, field, target_id, target_table=target_table)
        runner.run(
            reading, owner=form, key=f"choices:{field.name}", on_done=partial(on_done, field.name), on_error=partial(on_error, field.name)
        )
