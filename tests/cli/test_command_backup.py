"""`traceapp backup`: a copy that is checked before it is trusted."""

import hashlib


def test_a_copy_holds_everything_and_checks_out(office):
    file = office.folder / "plant.backup"
    answer = office.run("backup", file)
    assert answer.code == 0
    digest = hashlib.sha256(file.read_bytes()).hexdigest()
    assert (office.folder / "plant.backup.sha256").read_text().split()[0] == digest
    checked = office.done("backup", "--check", file, "--json").json
    assert checked == {"holds": True, "entries": office.done("verify", "--json").json["entries"]}


def test_a_copy_is_never_written_over_another(office):
    file = office.file("plant.backup", "precious")
    answer = office.run("backup", file)
    assert (answer.code, answer.out) == (3, "")
    assert file.read_text() == "precious"


def test_a_folder_that_is_not_there_is_told_of_the_copy_and_not_of_the_store(office):
    answer = office.run("backup", office.folder / "no" / "plant.backup")
    assert (answer.code, "plant.backup" in answer.err, "tore" in answer.err) == (3, True, False)


def test_a_changed_copy_is_not_trusted(office):
    file = office.folder / "plant.backup"
    office.done("backup", file)
    file.write_bytes(file.read_bytes() + b" ")
    answer = office.run("backup", "--check", file)
    assert answer.code == 3
    assert "plant.backup" in answer.err
    assert office.run("backup", "--check", office.folder / "none").code == 3


def test_there_is_nothing_to_copy_without_a_store(bare):
    assert bare.run("backup", bare.folder / "plant.backup").code == 3
    assert list(bare.folder.iterdir()) == []


def test_a_copy_is_put_back_where_no_store_is(office):
    file = office.folder / "plant.backup"
    office.done("backup", file)
    assert office.run("backup", "--restore", file).code == 3
    before = office.done("export", "lots").out
    (office.data / "traceapp.db").unlink()
    for left in office.data.glob("traceapp.db-*"):
        left.unlink()
    answer = office.run("backup", "--restore", file)
    assert answer.code == 0
    assert office.done("export", "lots").out == before
