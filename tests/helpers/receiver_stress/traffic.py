"""Made-up deliveries of one provider: which application comes when, how often, and as what bytes. The same seed gives the same traffic."""

import base64
import hashlib
import json
import random

from served_receiver import an_application

Step = tuple[int, ...]  # applications delivered at the same moment; the same number twice is one application on two connections

_REPEATED = 0.30
_AT_ONCE = 0.20  # of all deliveries come at the same moment as the first delivery of that application


def traffic(deliveries: int, seed: int) -> list[Step]:
    """Return the steps of so many deliveries: 30 % are repeats, 20 % at the same moment as the first and the others some time later."""
    choose = random.Random(seed)
    distinct = round(deliveries * (1 - _REPEATED))
    twins = set(choose.sample(range(distinct), round(deliveries * _AT_ONCE)))
    steps: list[Step] = [(number, number) if number in twins else (number,) for number in range(distinct)]
    for number in choose.sample(range(distinct), deliveries - distinct - len(twins)):
        steps.insert(choose.randrange(number, len(steps)) + 1, (number,))
    return steps


def cv_of(number: int) -> bytes | None:
    """Return the CV that only application `number` has: mostly some KB, of each hundred some of 100 KB and one or two of 1 to 3 MB."""
    choose = random.Random(f"size {number}")
    kind = choose.random()
    if kind < 0.1:
        return None
    size = choose.randrange(2_000, 8_000)
    if kind > 0.985:
        size = choose.randrange(1_000_000, 3_000_000)
    elif kind > 0.93:
        size = choose.randrange(50_000, 200_000)
    return b"%PDF-1.7\n" + choose.randbytes(size)


def body_of(number: int) -> bytes:
    """Return the delivery of application `number` as the provider sends it."""
    cv = cv_of(number)
    document = an_application(number, city="’s-Hertogenbosch", motivation=f"Motivatie {number}\n" * 20, batch={"wave": number % 3})
    if cv is not None:
        document |= {"cv": base64.b64encode(cv).decode(), "filename": f"cv {number}.pdf"}
    return json.dumps(document).encode()


def sha256_of(number: int) -> str | None:
    """Return the SHA-256 of the application's CV in lower-case hex."""
    cv = cv_of(number)
    return None if cv is None else hashlib.sha256(cv).hexdigest()
