"""The terminal's own tables: what is kept under its digest is that, or nobody gets it."""

import hashlib

import pytest

from tests.store.terminals import raw, terminal, url_of
from traceapp.errors import Fault


def test_a_kept_file_that_somebody_changed_is_not_given_out_until_the_right_bytes_come_again(tmp_path):
    file, body = tmp_path / "plant.db", b"%PDF a certificate"
    sha256 = hashlib.sha256(body).hexdigest()
    with terminal(url_of(file)) as store:
        with store.desk() as desk:
            assert desk.keep_file(body, "application/pdf") == sha256
        with raw(file) as connection:
            connection.execute("UPDATE kept_file SET body = ?", (b"%PDF a better one",))
        with store.desk() as desk, pytest.raises(Fault) as fault:
            desk.kept_file(sha256)
        assert (fault.value.code, dict(fault.value.facts)) == ("file_changed", {"file": sha256[:12]})
        with store.desk() as desk:
            desk.keep_file(body, "application/pdf")
            assert desk.kept_file(sha256) == body
            assert desk.kept_file("0" * 64) is None
