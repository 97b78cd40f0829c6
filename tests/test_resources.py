import pytest

import traceapp.resources
from tests.house.source_tree import ROOT
from traceapp.resources import resources_folder


def test_a_checkout_keeps_the_plants_files_at_its_top():
    assert resources_folder() == ROOT / "resources"


def test_files_inside_the_package_come_before_a_folder_beside_it(tmp_path, monkeypatch):
    inside = tmp_path / "traceapp" / "resources"
    beside = tmp_path / "resources"
    inside.mkdir(parents=True)
    beside.mkdir()
    monkeypatch.setattr(traceapp.resources, "__file__", str(tmp_path / "traceapp" / "resources.py"))
    assert resources_folder() == inside
    inside.rmdir()
    assert resources_folder() == beside


def test_a_broken_installation_says_what_is_missing(tmp_path, monkeypatch):
    monkeypatch.setattr(traceapp.resources, "__file__", str(tmp_path / "traceapp" / "resources.py"))
    with pytest.raises(FileNotFoundError, match="the folder of plant files is missing"):
        resources_folder()
