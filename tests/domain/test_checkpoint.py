"""Signed notes, checkpoints and proofs as text: the published examples, and every way to spoil one."""

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.signing_keys import ISSUER, STRANGER, SeededKey, holds
from tests.domain.trees import nodes_over
from traceapp.domain.checkpoint import (
    Checkpoint,
    LogProof,
    NoteKey,
    read_checkpoint,
    read_log_proof,
    read_note,
    read_note_key,
    sign_note,
)
from traceapp.domain.merkle import inclusion_proof, leaf_hash, root_of
from traceapp.errors import Refused

# The example of C2SP signed-note, and the key and note that Go's own tests sign.
EXAMPLE_KEY = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"
EXAMPLE = (
    "This is an example message.\n\n— example.com/foo"
    " Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n"
)
PETER = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
PETERS_SEED = base64.b64decode("AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz")[1:]
PETERS_TEXT = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
PETERS_NOTE = (
    f"{PETERS_TEXT}\n— PeterNeumann"
    " x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n"
)

ORIGIN = "trace.example/log"
KEY = NoteKey(ORIGIN, ISSUER.public)
LEAVES = [leaf_hash(str(n).encode()) for n in range(7)]
NOTE = sign_note(Checkpoint(ORIGIN, 7, root_of(7, nodes_over(LEAVES))).text, KEY, ISSUER.sign)
PROOF = LogProof(4, inclusion_proof(4, 7, nodes_over(LEAVES)), NOTE)


@pytest.mark.parametrize(("note", "key"), [(EXAMPLE, EXAMPLE_KEY), (PETERS_NOTE, PETER)])
def test_the_published_notes_are_signed_by_their_keys(note, key):
    assert read_note(note).signers([read_note_key(key)], holds) == (read_note_key(key),)
    assert read_note_key(key).text == key
    assert not read_note(note.replace("i", "1", 1)).signers([read_note_key(key)], holds)


def test_a_note_is_signed_byte_for_byte_as_go_signs_it():
    signer = SeededKey(PETERS_SEED)
    assert NoteKey("PeterNeumann", signer.public).text == PETER
    assert sign_note(PETERS_TEXT, NoteKey("PeterNeumann", signer.public), signer.sign) == PETERS_NOTE


def test_a_key_that_is_not_asked_for_signs_nothing():
    assert read_note(NOTE).signers([NoteKey(ORIGIN, STRANGER.public)], holds) == ()
    assert read_note(NOTE).signers([NoteKey("other.example", ISSUER.public)], holds) == ()
    both = NOTE + sign_note("", NoteKey("witness.example", STRANGER.public), STRANGER.sign).lstrip("\n")
    assert read_note(both).signers([KEY], holds) == (KEY,)
    # A signature of a key that is asked for and does not hold spoils the note.
    assert read_note(both).signers([KEY, NoteKey("witness.example", STRANGER.public)], holds) == ()


def test_a_text_may_hold_empty_lines():
    note = sign_note("one\n\ntwo\n", KEY, ISSUER.sign)
    assert read_note(note).text == "one\n\ntwo\n"
    assert read_note(note).signers([KEY], holds) == (KEY,)


@pytest.mark.parametrize("name", ["", "a b", "a+b", "a\u2028b"])
def test_a_key_has_a_plain_name(name):
    with pytest.raises(ValueError, match="no key of a note"):
        NoteKey(name, ISSUER.public)


@pytest.mark.parametrize("text", ["", PETER[1:], PETER[:-1], PETER.replace("c7", "c8"), PETER.replace("+AR", "+AQ")])
def test_a_spoiled_key_is_refused(text):
    with pytest.raises(Refused) as refused:
        read_note_key(text)
    assert refused.value.code == "note_key_unreadable"


def test_a_checkpoint_and_a_proof_read_back_as_themselves():
    assert read_checkpoint(NOTE) == Checkpoint(ORIGIN, 7, root_of(7, nodes_over(LEAVES)))
    for proof in (PROOF, LogProof(0, (), NOTE), LogProof(4, PROOF.path, NOTE, b"\x00more")):
        assert read_log_proof(proof.text) == proof
    assert PROOF.proves(LEAVES[4])
    assert not PROOF.proves(LEAVES[3])


@given(st.data())
def test_one_character_changed_never_passes(data):
    at = data.draw(st.integers(0, len(PROOF.text) - 1))
    spoiled = PROOF.text[:at] + data.draw(st.sampled_from("Aa0+/=\n -9")) + PROOF.text[at + 1 :]
    try:
        proof = read_log_proof(spoiled)
    except Refused:
        return
    passes = proof.proves(LEAVES[4]) and read_note(proof.checkpoint).signers([KEY], holds) == (KEY,)
    assert passes == (spoiled == PROOF.text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "no signature\n",
        NOTE[:-1],
        NOTE.replace("\n7\n", "\n07\n"),
        NOTE.replace("\n7\n", "\n-7\n"),
        NOTE.replace("\n7\n", "\n7\n\n"),
        NOTE.replace("— trace", "- trace"),
        NOTE.replace("\n7\n", "\n7\t\n"),
        NOTE.replace("\n7\n", "\n"),
        f"another {NOTE}",
        f"a+{NOTE}",
        "x" * 70_000,
    ],
)
def test_what_is_no_checkpoint_is_refused(text):
    with pytest.raises(Refused) as refused:
        read_checkpoint(text)
    assert refused.value.code == "note_unreadable"


@pytest.mark.parametrize(
    "text",
    [
        "",
        PROOF.text.replace("@v1", "@v2"),
        PROOF.text.replace("index 4", "index 04"),
        PROOF.text.replace("index 4\n", ""),
        PROOF.text.replace("index 4", "extra !\nindex 4"),
        PROOF.text.partition("\n\n")[0],
        PROOF.text.replace("=\n", "\n", 1),
    ],
)
def test_what_is_no_proof_is_refused(text):
    with pytest.raises(Refused) as refused:
        read_log_proof(text)
    assert refused.value.code == "note_unreadable"
