"""What a terminal has not done yet, and how it is: from the print queue, the kept work, the journal and the disk."""

import pytest

from tests.demo_store import DemoPlant
from traceapp.app import station_check
from traceapp.app.station_check import DAY_US, check_station
from traceapp.domain.quantity import mg
from traceapp.services.ports import Books
from traceapp.services.run.run import Run
from traceapp.services.station.picking_up import Kept
from traceapp.services.station.talk import Label


def printed(demo: DemoPlant) -> None:
    while demo.app.print_next(demo.app.station("SH-1")) is not None:
        pass


def test_a_terminal_with_nothing_left_to_do_says_so(demo: DemoPlant) -> None:
    printed(demo)
    check = demo.app.terminal.check_station()
    assert (check.unprinted, check.more, check.unfinished) == ((), 0, ())
    with demo.app.reading() as books:
        head = next(head for head in books.heads() if head.terminal == demo.app.letters)
    assert (check.letters, check.entries) == (demo.app.letters, head.seq)
    assert 0 < check.free <= check.whole


def test_labels_that_wait_are_named_the_oldest_first(demo: DemoPlant) -> None:
    printed(demo)
    lot = demo.code("gd-1")
    demo.app.print_again(demo.app.station("SH-1"), f"{lot}/1")
    (label,) = demo.app.terminal.check_station().unprinted
    assert (label.code, label.answer, label.since) == (f"{lot}/1", "waiting", demo.clock())


def test_what_was_begun_is_told_with_who_told_it_and_which_labels_are_not_stuck_on(demo: DemoPlant) -> None:
    printed(demo)
    station = demo.app.station("RD-1")
    route = demo.app.plant.route(station.route)
    run = Run(command="c", step=route.step("reduction"), route=route.key, revision=route.revision)
    labels = (Label("RM-2651-A001-1/1", mg(5)), Label("RM-2651-A001-1/2", mg(5), verified=True))
    demo.app.floor.keep(station, Kept(station="RD-1", at=7, people=("2011",), run=run, labels=labels))
    try:
        (kept,) = demo.app.terminal.check_station().unfinished
    finally:
        demo.app.floor.keep(station, None)
    assert (kept.station, kept.at, kept.people, kept.step, kept.lots) == ("RD-1", 7, ("2011",), "reduction", 0)
    assert kept.labels == ("RM-2651-A001-1/1",)


def test_a_clock_behind_the_journal_and_a_doubtful_label_are_told_but_only_for_a_day(demo: DemoPlant) -> None:
    printed(demo)
    check = demo.app.terminal.check_station()
    assert check.behind_us == 0
    early = check_station(demo.app._store, demo.app.folders, (), check.last_at - 600_000_000)
    assert 600_000_000 <= early.behind_us < 600_001_000
    code = f"{demo.code('gd-1')}/1"
    demo.app.print_again(demo.app.station("SH-1"), code)
    printed(demo)
    with demo.app._store.desk() as desk:
        job = desk.printed(code)[-1]
        desk.answer_job(job.id, "unknown", "connection_lost")
    try:
        assert [label.answer for label in demo.app.terminal.check_station().unprinted] == ["unknown"]
        later = check_station(demo.app._store, demo.app.folders, (), job.created + DAY_US)
        assert later.unprinted == ()
    finally:
        with demo.app._store.desk() as desk:
            desk.answer_job(job.id, "printed")


def test_a_test_label_is_printed_and_recorded_nowhere(demo: DemoPlant) -> None:
    with demo.app.reading() as books:
        before = books.heads()
    news = demo.app.terminal.print_test(demo.app.station("SH-1"))
    assert (news.code, news.answer) == ("TEST", "printed")
    (file,) = (demo.app.folders.documents / "labels").glob("test*SH-1*.pdf")
    assert file.read_bytes().startswith(b"%PDF")
    file.unlink()
    with demo.app.reading() as books:
        assert books.heads() == before


def test_why_boxes_get_no_number_is_asked_of_the_books_for_this_terminal(
    demo: DemoPlant, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []

    def why(_books: Books, letters: str, at: int) -> str:
        asked.append((letters, at))
        return "sscc_used_up"

    assert demo.app.terminal.check_station().unnumbered == ""
    monkeypatch.setattr(station_check, "why_unnumbered", why)
    assert demo.app.terminal.check_station().unnumbered == "sscc_used_up"
    assert asked == [(demo.app.letters, demo.clock())]
    assert demo.app.terminal.check_station().last_numbers == 0
    monkeypatch.setattr(station_check, "last_numbers", lambda _books, _letters, _at: 7)
    assert demo.app.terminal.check_station().last_numbers == 7
