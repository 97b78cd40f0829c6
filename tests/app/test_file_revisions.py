"""The plant's files on a screen: what is wrong by line, how a text differs, and what two people put in force."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.app.test_plant_data_book import ADMINISTRATOR, OFFICE, QUALITY, SUPERVISOR, signed
from tests.demo_store import DemoPlant, beside
from traceapp.app.file_revisions import FileRevisions, compared
from traceapp.errors import BadPlantFile, Refused
from traceapp.resources import resources_folder

ROUTE = "routes/sintered-ndfeb.yaml"
LABEL = "labels/container-100x50.yaml"


def shipped(key: str) -> str:
    return (Path(resources_folder()) / key).read_text(encoding="utf-8")


def next_revision(key: str) -> str:
    return shipped(key).replace('revision: "1"', 'revision: "2"', 1)


def test_every_file_is_listed_with_where_it_stands(demo: DemoPlant):
    own = demo.app.folders.plant / "materials" / "own.yaml"
    own.parent.mkdir(parents=True)
    own.write_text("materials: [\n", encoding="utf-8")
    lines = {line.key: line for line in FileRevisions(demo.app).files()}
    assert (lines[ROUTE].source, lines[ROUTE].revision, lines[ROUTE].faults) == ("shipped", "1", 0)
    assert (lines["materials/own.yaml"].source, lines["materials/own.yaml"].faults) == ("own", 1)
    alone = {"labels", "certificates", "transport", "calendar"}
    assert {key.partition("/")[0] for key in lines} >= {"routes", "grades", *alone}


def test_a_route_is_prepared_approved_and_used(demo: DemoPlant):
    files = FileRevisions(demo.app)
    files.draft(ROUTE, next_revision(ROUTE), QUALITY, OFFICE, reason="second issue")
    reading = files.read(ROUTE)
    assert reading.draft is not None
    assert (reading.source, reading.text, reading.draft_text) == ("shipped", shipped(ROUTE), next_revision(ROUTE))
    assert demo.app.plant.route("sintered-ndfeb").revision == "1"
    with pytest.raises(Refused, match="own_draft"):
        files.approve(ROUTE, reading.draft.entry, OFFICE, signed(demo, QUALITY, ADMINISTRATOR))
    files.approve(ROUTE, reading.draft.entry, OFFICE, signed(demo, SUPERVISOR, ADMINISTRATOR))
    assert demo.app.plant.route("sintered-ndfeb").revision == "2"
    after = files.read(ROUTE)
    assert (after.source, after.draft, after.text) == ("approved", None, next_revision(ROUTE))
    assert [(one.revision, one.is_in_force, one.reason) for one in after.revisions] == [("2", True, "second issue")]
    (line,) = [line for line in files.files() if line.key == ROUTE]
    assert (line.source, line.revision, line.since, line.has_draft) == (
        "approved",
        "2",
        after.revisions[0].since,
        False,
    )


def test_what_another_process_puts_in_force_is_read_once_it_is_heard_of(demo: DemoPlant):
    assert demo.app.plant.route("sintered-ndfeb").revision == "1"
    with beside(demo) as other:
        files = FileRevisions(other)
        files.draft(ROUTE, next_revision(ROUTE), QUALITY, OFFICE, reason="second issue")
        reading = files.read(ROUTE)
        assert reading.draft is not None
        files.approve(ROUTE, reading.draft.entry, OFFICE, signed(demo, SUPERVISOR, ADMINISTRATOR))
    assert f"fact:plant_file/{ROUTE}" in demo.app.hear()
    assert demo.app.plant.route("sintered-ndfeb").revision == "2"
    assert demo.app.hear() == frozenset()


def test_a_fault_is_told_by_line_and_field_and_is_not_laid_before_anybody(demo: DemoPlant):
    files = FileRevisions(demo.app)
    bad = next_revision(ROUTE).replace("act: receive", "act: recieve", 1)
    checked = files.check(ROUTE, bad)
    line = next(n for n, text in enumerate(bad.splitlines(), start=1) if "recieve" in text)
    assert [fault.line for fault in checked.faults] == [line]
    assert "act" in checked.faults[0].field
    with pytest.raises(BadPlantFile):
        files.draft(ROUTE, bad, QUALITY, OFFICE)


def test_the_revision_in_use_is_not_given_to_another_text(demo: DemoPlant):
    checked = FileRevisions(demo.app).check(ROUTE, shipped(ROUTE) + "\n# a remark\n")
    assert [(fault.field, fault.line) for fault in checked.faults] == [
        ("revision", shipped(ROUTE).splitlines().index('revision: "1"') + 1)
    ]
    assert FileRevisions(demo.app).check(ROUTE, shipped(ROUTE)).is_good, "the text in use may be approved as it is"


def test_what_another_file_would_miss_is_told_too(demo: DemoPlant):
    key = "materials/metals.yaml"
    checked = FileRevisions(demo.app).check(key, shipped(key).replace("key: iron", "key: ferrum", 1))
    assert not checked.is_good
    assert checked.faults == ()
    assert {fault.file for fault in checked.elsewhere} & {"sintered-ndfeb.yaml", "bonded-ndfeb.yaml"}


def test_a_label_is_looked_at_as_the_press_would(demo: DemoPlant):
    checked = FileRevisions(demo.app).check(LABEL, next_revision(LABEL).replace("kind: container", "kind: barrel"))
    assert [fault.field for fault in checked.faults] == ["kind"]
    assert FileRevisions(demo.app).check(LABEL, next_revision(LABEL)).is_good


def test_a_day_that_cannot_be_read_is_refused(demo: DemoPlant):
    with pytest.raises(Refused, match="field_malformed"):
        FileRevisions(demo.app).draft(ROUTE, next_revision(ROUTE), QUALITY, OFFICE, effective="soon")


def test_a_draft_that_went_bad_meanwhile_is_not_approved(demo: DemoPlant):
    files = FileRevisions(demo.app)
    key = "materials/own.yaml"
    text = "materials:\n  - key: slag\n    name: {en: Slag, es: Escoria}\n    kind: SL\n    form: powder\n"
    assert files.check(key, text).is_good
    files.draft(key, text, QUALITY, OFFICE)
    own = demo.app.folders.plant / "materials" / "another.yaml"
    own.parent.mkdir(parents=True)
    own.write_text(text, encoding="utf-8")
    draft = files.read(key).draft
    assert draft is not None
    with pytest.raises(BadPlantFile):
        files.approve(key, draft.entry, OFFICE, signed(demo, SUPERVISOR, ADMINISTRATOR))
    files.drop(key, draft.entry, SUPERVISOR, OFFICE, "")
    with pytest.raises(Refused, match="fact_unknown"):
        files.read(key)


RULE = "rules/dfars-252-225-7052.yaml"


def test_a_rule_pack_with_an_error_is_refused_by_line_and_field_and_the_earlier_one_stays_in_force(demo: DemoPlant):
    files = FileRevisions(demo.app)
    bad = next_revision(RULE).replace("covered: [KP, CN, RU, IR]", "covered: [KP, China, RU, IR]")
    line = next(n for n, text in enumerate(bad.splitlines(), start=1) if text.startswith("covered:"))
    assert [(fault.line, fault.field) for fault in files.check(RULE, bad).faults] == [(line, "covered[1]")]
    with pytest.raises(BadPlantFile):
        files.draft(RULE, bad, QUALITY, OFFICE)
    assert demo.app.plant.rule("dfars-252-225-7052").revision == "1"
    files.draft(RULE, next_revision(RULE), QUALITY, OFFICE, reason="countries reviewed")
    draft = files.read(RULE).draft
    assert draft is not None
    files.approve(RULE, draft.entry, OFFICE, signed(demo, SUPERVISOR, ADMINISTRATOR))
    assert demo.app.plant.rule("dfars-252-225-7052").revision == "2"


lines = st.lists(st.sampled_from(["a", "b", "c", "", "  d"]), max_size=12)


@given(lines, lines)
def test_a_comparison_leaves_out_nothing_that_differs(before, after):
    told = list(compared("\n".join(before), "\n".join(after)))
    old, new = "\n".join(before).splitlines(), "\n".join(after).splitlines()
    gone = {line.before for line in told if line.sign == "-"}
    came = {line.after for line in told if line.sign == "+"}
    kept_old = [text for n, text in enumerate(old, start=1) if n not in gone]
    kept_new = [text for n, text in enumerate(new, start=1) if n not in came]
    assert kept_old == kept_new
    assert all(line.text == old[line.before - 1] for line in told if line.before)
    assert all(line.text == new[line.after - 1] for line in told if line.after)
