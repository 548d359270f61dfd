"""The same requests to a receiver on SQLite and to one on PostgreSQL have the same answers; the full size is bench_receiver.py."""

from pathlib import Path

import pytest
from postgres_server import PostgresServer
from receiver_stress.compared import compare

REQUESTS = 400


@pytest.mark.slow
@pytest.mark.timeout(400)
def test_both_databases_give_the_same_statuses_headers_texts_and_order(postgres_server: PostgresServer, tmp_path: Path) -> None:
    addresses = (f"sqlite:///{tmp_path / 'receiver.db'}", postgres_server.address(postgres_server.fresh_database()))
    run = compare(tmp_path, addresses, requests=REQUESTS)
    assert run.differing == []
    assert {200, 201, 204, 206, 400, 401, 403, 404, 405, 416} <= run.statuses.keys(), run.statuses
    assert max(run.statuses) < 500, run.statuses
