"""`traceapp capture`: events go to the repository that two people set, and to no other."""

from tests.cli.office import Office
from tests.exchange.repository_server import serving
from traceapp.app import open_app
from traceapp.app.capturing import MARK
from traceapp.app.exchange import TOKEN
from traceapp.settings import Folders
from traceapp.store.private_file import write_owners_only


def keep_token(office: Office, address: str) -> None:
    """One that was set in the window; everything is new again."""
    app = open_app(Folders(office.data))
    app.set_setting(TOKEN, f"{address.removesuffix('/epcis')} 2026-12-16T14:32:00Z")
    app.set_setting(MARK, "0")
    app.close()
    write_owners_only(app.folders.exchange / "token", b"kept\n")


def test_events_go_where_two_people_said_and_only_once(office):
    supervisor = "badge,name,roles,title,independent,signs\nQ2,R. Vega,quality; supervisor,,,\n"
    assert office.bring("people", *office.signed("Q1"), "--person", "Q1", text=supervisor).code == 0
    assert office.run("capture").code == 1
    with serving() as repository:
        repository.is_immediate = True
        token = office.file("token", "secret\n")
        assert office.run("capture", "--set", repository.address, *office.signed("Q1")).code == 1
        assert office.run("capture", "--set", "nowhere", *office.signed("Q1", "Q2")).code == 1
        office.done("capture", "--set", repository.address, *office.signed("Q1", "Q2"))
        first = office.done("capture", "--json", "--token-file", token).json
        assert first == {"events": len(repository.events), "documents": 1}
        assert repository.headers["Authorization"] == "Bearer secret"
        assert office.done("capture").out == "0 events in 0 documents handed over.\n"
        keep_token(office, repository.address)
        office.done("capture", "--json")
        assert repository.headers["Authorization"] == "Bearer kept"
    answer = office.run("capture", "--set", "", *office.signed("Q1", "Q2"))
    assert (answer.code, answer.out) == (0, "Events go nowhere.\n")
    assert office.run("capture").code == 1
