"""The script of a job: scans and what a person does between them."""

import itertools

import pytest

from traceapp.errors import Fault
from ui.tour_script import At, By, New, Picture, Scan, Stuck, main_job, read_job


def test_a_script_is_scans_and_sentences() -> None:
    script = """
    # a comment
    > at OX-1
    NOX-L77
    > new oxide OX
    > stuck
    {oxide}/1
    > wrong {oxide}/1
    > values 3 1.0 2.0
    > pictures lot a lot with everything
    > release oxide
    > load
    """
    assert read_job(script) == (
        At("OX-1"),
        Scan("NOX-L77"),
        New("oxide", "OX"),
        Stuck(),
        Scan("{oxide}/1"),
        Scan("{oxide}/1", refused=True),
        Scan("%N:1.0"),
        Scan("%N:2.0"),
        Scan("%N:1.0"),
        Picture("lot", "a lot with everything", in_every_dress=True),
        By("release", "oxide"),
        By("load"),
    )


def test_a_name_stands_for_the_code_that_was_born() -> None:
    assert Scan("{oxide}/2").filled({"oxide": "OX-2651-A001-Y"}) == "OX-2651-A001-Y/2"
    with pytest.raises(KeyError):
        Scan("{iron}").filled({})


@pytest.mark.parametrize("sentence", ["", "fly away", "release", "values some 1.0", "at"])
def test_a_sentence_that_is_not_understood_is_named_with_its_line(sentence: str) -> None:
    with pytest.raises(Fault) as refused:
        read_job(f"%U:1\n> {sentence}\n")
    assert refused.value.code == "scan_file"
    assert refused.value.facts["line"] == 2


def test_no_scan_of_the_main_job_would_be_taken_for_an_echo_of_the_one_before() -> None:
    """The bounce filter drops the same code at once; a player would have to wait."""
    scans = [act.text for act in main_job() if isinstance(act, Scan)]
    again = [one for one, following in itertools.pairwise(scans) if one == following]
    assert again == []
