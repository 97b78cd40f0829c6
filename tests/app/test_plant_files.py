"""The plant's files: what two people approved counts before any file in a folder, from its day on, and at once."""

import hashlib
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from tests.demo_store import DemoPlant
from traceapp.app import plant_files
from traceapp.app.layouts import certificate_layout, label_layouts
from traceapp.app.plant_files import NEVER, read_resources
from traceapp.domain.plant_fact import PlantFile
from traceapp.domain.record.plant import PlantRevised
from traceapp.resources import resources_folder
from traceapp.services.station.questions import AskBadge

ROUTE = "routes/sintered-ndfeb.yaml"
MATERIALS = "materials/metals.yaml"
DAY = 86_400_000_000


def shipped(key: str) -> str:
    return (Path(resources_folder()) / key).read_text(encoding="utf-8")


def put(plant: DemoPlant, key: str, text: str, *, effective: int = 0, retired: bool = False) -> None:
    fact = PlantFile(key=key, text=text, sha256=hashlib.sha256(text.encode()).hexdigest())
    record = PlantRevised(fact=fact, effective=effective, retired=retired)
    plant.app.have("2028", "office", lambda _books, _command: (record,))


def other_revision(text: str) -> str:
    assert "\nrevision: " in text
    head, _, rest = text.partition("\nrevision: ")
    return f"{head}\nrevision: approved-9\n{rest.partition(chr(10))[2]}"


def revision(plant: DemoPlant) -> str:
    return plant.app.plant.route("sintered-ndfeb").revision


def test_an_approved_route_is_used_at_once_and_before_the_plants_own_copy(demo: DemoPlant):
    own = demo.app.folders.plant / ROUTE
    own.parent.mkdir(parents=True)
    own.write_text(shipped(ROUTE).replace("\nrevision: ", "\nrevision: own-"), encoding="utf-8")
    assert revision(demo).startswith("own-")
    put(demo, ROUTE, other_revision(shipped(ROUTE)))
    assert revision(demo) == "approved-9"
    put(demo, ROUTE, other_revision(shipped(ROUTE)), retired=True)
    assert revision(demo).startswith("own-")


def test_an_approved_route_with_a_day_counts_from_that_day_on(demo: DemoPlant):
    before = revision(demo)
    day = demo.clock() + DAY
    put(demo, ROUTE, other_revision(shipped(ROUTE)), effective=day)
    assert (revision(demo), demo.app.resources.sources.until) == (before, day)
    demo.clock.stand(day + 1)
    demo.app.files.read()
    assert (revision(demo), demo.app.resources.sources.until) == ("approved-9", NEVER)


def test_a_station_asks_under_the_revision_of_the_day(demo: DemoPlant):
    """Recording names the route's revision; whoever asks first after midnight is told the new one."""
    day = demo.clock() + DAY
    put(demo, ROUTE, other_revision(shipped(ROUTE)), effective=day)
    demo.clock.stand(day + 1)
    station = next(one for one in demo.app.stations() if one.route == "sintered-ndfeb")
    demo.app.floor.answer(station, AskBadge("2028"))
    assert revision(demo) == "approved-9"


def test_a_bad_approved_file_is_named_and_no_file_takes_its_place(demo: DemoPlant):
    put(demo, MATERIALS, "materials: [\n")
    (fault, *_) = demo.app.resources.faults
    assert fault.facts["file"] == "metals.yaml"
    assert "iron" not in demo.app.plant.materials


def test_what_is_read_once_is_not_read_again_while_nothing_was_approved(demo: DemoPlant):
    before = demo.app.resources
    demo.app.files.read()
    demo.app.have("2028", "office", lambda _books, _command: ())
    assert demo.app.resources is before


def test_certificates_and_labels_are_laid_out_as_approved(demo: DemoPlant):
    key = "labels/container-100x50.yaml"
    put(demo, key, other_revision(shipped(key)))
    assert label_layouts(demo.app.resources.sources)["container-100x50"].revision == "approved-9"
    certificate = "certificates/standard.yaml"
    paper = "Letter" if "\npaper: A4" in shipped(certificate) else "A4"
    old = "\npaper: A4" if paper == "Letter" else "\npaper: Letter"
    assert old in shipped(certificate)
    before = demo.app.certificates.layout()
    put(demo, certificate, shipped(certificate).replace(old, f"\npaper: {paper}"))
    assert demo.app.certificates.layout().paper != before.paper
    assert certificate_layout(demo.app.resources.sources).paper == paper


def test_shifts_begin_as_the_approved_file_says_and_a_bad_copy_leaves_those_shipped(demo: DemoPlant):
    key = "calendar/shifts.yaml"
    own = demo.app.folders.plant / key
    own.parent.mkdir(parents=True)
    own.write_text(shipped(key).replace('"14:00"', '"05:00"'), encoding="utf-8")
    assert [begin.hour for begin in demo.app.plant.shifts] == [6, 14, 22]
    assert [fault.facts["file"] for fault in demo.app.files.faults()] == ["shifts.yaml"]
    put(demo, key, shipped(key).replace('"06:00", "14:00", "22:00"', '"05:30", "17:30"'))
    assert [(begin.hour, begin.minute) for begin in demo.app.plant.shifts] == [(5, 30), (17, 30)]
    assert demo.app.files.faults() == ()


def test_two_who_need_the_plants_files_at_once_have_them_read_once(demo: DemoPlant, monkeypatch: pytest.MonkeyPatch):
    read = []

    def slow(sources: Any) -> Any:
        read.append(sources)
        time.sleep(0.05)
        return read_resources(sources)

    monkeypatch.setattr(plant_files, "read_resources", slow)
    with ThreadPoolExecutor(3) as pool:
        for done in [pool.submit(demo.app.files.read) for _ in range(3)]:
            done.result()
    assert len(read) == 1
