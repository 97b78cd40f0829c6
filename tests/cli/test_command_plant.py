"""`traceapp plant check`: each fault of the plant's own files by file, line and field."""


def test_the_shipped_files_are_good(bare):
    answer = bare.run("plant", "check")
    assert answer.code == 0
    assert answer.out.endswith("No faults.\n")
    assert bare.done("plant", "check", "--json").json["faults"] == []


def test_a_fault_is_named_by_file_line_and_field(bare):
    folder = bare.data / "plant" / "materials"
    folder.mkdir(parents=True)
    (folder / "own.yaml").write_text(
        "materials:\n"
        "  - key: slag\n"
        "    name: {en: Slag, es: Escoria}\n"
        "    kind: SL\n"
        "    form: sand\n"
        "    colour: grey\n",
        encoding="utf-8",
    )
    answer = bare.run("plant", "check")
    assert answer.code == 1
    assert "own.yaml, line 5, materials[slag].form: " in answer.out
    assert "own.yaml, line 6, materials[slag].colour: is not known here" in answer.out
    faults = bare.run("plant", "check", "--json").json["faults"]
    assert [fault["line"] for fault in faults] == [5, 6]


def test_label_and_certificate_layouts_are_looked_at_too(bare):
    for name in ("labels/container-100x50.yaml", "certificates/standard.yaml"):
        file = bare.data / "plant" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("key: [\n", encoding="utf-8")
    answer = bare.run("plant", "check")
    assert answer.code == 1
    assert "container-100x50.yaml, line 2" in answer.out
    assert "standard.yaml, line 2" in answer.out
