"""The wheel carries the plant's files, and the installed program finds them there."""

import subprocess
import sys
import zipfile

from tests.house.source_tree import ROOT, source_files

ASK = "import sys; sys.path.insert(0, sys.argv[1]); from traceapp.resources import resources_folder as f; print(f())"


def test_the_installed_program_finds_every_file_of_resources(tmp_path):
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(tmp_path)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    [wheel] = tmp_path.glob("*.whl")
    site = tmp_path / "site"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(site)

    ask = [sys.executable, "-I", "-S", "-c", ASK, str(site)]
    told = subprocess.run(ask, cwd=tmp_path, check=True, capture_output=True, text=True).stdout.strip()

    assert told == str(site / "traceapp" / "resources")
    shipped = {path.relative_to(site / "traceapp") for path in (site / "traceapp" / "resources").rglob("*")}
    assert {path for path in source_files() if path.parts[0] == "resources"} <= shipped
    assert {path.name for path in site.iterdir()} == {"traceapp", "ui", wheel.name.split("-py3")[0] + ".dist-info"}
