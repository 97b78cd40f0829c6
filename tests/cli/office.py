"""Somebody at a desk with a terminal: the real entry point on a store of its own, and what it said."""

import contextlib
import io
import json
import shutil
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from traceapp.cli import main

SHEETS = {
    "sites": (
        "key,name,address,country,country name,quality system,host,time zone\n"
        'plant,Harrow Magnets,14 Foundry Lane; Tannersfield,DE,Germany,"ISO 9001, QM-2041",certs.harrow.example,'
        "Europe/Berlin\n"
    ),
    "places": "key,name\nA1,Rack A1\nP1,Packing shelf\n",
    "parties": (
        "key,name,roles,country,address,supplier code,approved for\n"
        "north-oxide,North Oxide,supplier,AU,,,\n"
        "voltara,Voltara Drives,customer,NL,Gate 3; 200 Rotor Road; Linmouth,V-0417,\n"
        "galva,Galva Plating,processor,DE,,,coating\n"
    ),
    "supplier-codes": "key,supplier,material\nNOX-NDPR-,north-oxide,ndpr-oxide\n",
    "specifications": (
        "key,number,issue,property,low,high,attribute,n\n"
        "VD-9,VD-SPEC-9,C,length,19.90,20.10,,3\n"
        "VD-9,,,polarity,,,0 reversed,5\n"
    ),
    "parts": (
        "key,number,drawing revision,name,customer,grade,route,path,specification\n"
        "rotor,VD-2210-04,F,Rotor segment,voltara,N48SH,sintered-ndfeb,"
        "receipt; coating; magnetising; inspection; packing; shipping,VD-9\n"
    ),
    "orders": (
        "order,line,customer,part,quantity,clauses,ship to\n"
        "PO-7781,1,voltara,rotor,1000,VD-Q-14: 2025-03,Voltara Drives; Dock 7; Linmouth\n"
    ),
    "work-orders": "key,step,part,charge\nW-100,strip-casting,rotor,200 kg\n",
    "equipment": "key,name,machine,place,heel\n"
    "CELL-1,Cell 1,electrolysis-cell,A1,yes\nPULSE-1,Pulse,magnetiser,A1,no\n",
    "instruments": (
        "key,name,measures,calibrated until\nGAUGE-1,Calliper,length,2099-12-31\nHALL-1,Gaussmeter,field,2099-12-31\n"
    ),
    "stations": (
        "key,name,route,steps,instruments,place\n"
        "PK-1,Packing,sintered-ndfeb,packing,,P1\n"
        "IN-1,Inspection,sintered-ndfeb,inspection,GAUGE-1,A1\n"
    ),
    "people": (
        "badge,name,roles,title,independent,signs\n"
        "A7,A. Ruiz,operator,,,\n"
        "Q1,Q. Okafor,quality; supervisor,Inspector,yes,inspection\n"
        "Q2,R. Vega,quality,,,\n"
        "S3,S. Meyer,shipping,,,\n"
    ),
    "qualifications": (
        "person,skill,expires\n"
        "A7,magnetising,2099-12-31\nA7,electrolysis,\nA7,receiving,\nQ1,inspection,\nS3,packing,\nS3,shipping,\n"
    ),
    "opening-stock": (
        "reference,supplier,material,quantity,place,part,grade,step,magnetised,unit mass,received,stages\n"
        "OLD-2,,coated-magnet,400 pcs,A1,rotor,N48SH,magnetising,yes,0.75 kg / 100 pcs,2026-02-01,sintered DE\n"
        "OLD-2,,,200 pcs,A1,,,,,,,\n"
        "OLD-1,north-oxide,ndpr-oxide,250 kg,A1,,,,,,2026-01-05,mined Nd AU; mined Pr AU\n"
    ),
}
PINS = {"Q1": "4711", "Q2": "1309"}


@dataclass(frozen=True)
class Said:
    """What a command came to: its exit code, and what it said where."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The one line of JSON on standard output."""
        assert self.out.count("\n") == 1, self.out
        return json.loads(self.out)


@dataclass
class Office:
    """A data folder, and commands run on it. folder: for files that commands read and write."""

    folder: Path
    codes: dict[str, str] = field(default_factory=dict)

    @property
    def data(self) -> Path:
        return self.folder / "data"

    @property
    def pin_file(self) -> str:
        return str(self.file("pins.txt", "".join(f"{badge} {pin}\n" for badge, pin in PINS.items())))

    def file(self, name: str, text: str | bytes) -> Path:
        path = self.folder / name
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return path

    def run(self, command: str, *words: object) -> Said:
        """One command on this store."""
        return said(command, *words, "--data", self.data)

    def done(self, command: str, *words: object) -> Said:
        """One command that must succeed."""
        answer = self.run(command, *words)
        assert answer.code == 0, (command, words, answer)
        return answer

    def signed(self, *badges: str) -> list[str]:
        return [word for badge in badges for word in ("--sign", badge)] + ["--pin-file", self.pin_file]

    def bring(self, what: str, *words: object, text: str = "") -> Said:
        """Import a sheet."""
        return self.run("import", what, self.file(f"{what}.csv", text or SHEETS[what]), *words)

    def note(self, record: dict[str, Any], person: str, *words: object, station: str = "office") -> Said:
        """Record something from a file."""
        file = self.file("record.json", json.dumps(record))
        return self.run("record", file, "--person", person, "--station", station, *words)

    def copied(self, folder: Path) -> "Office":
        """The same office, as it stands, elsewhere."""
        shutil.copytree(self.folder, folder, dirs_exist_ok=True)
        return Office(folder, dict(self.codes))


def said(*words: object) -> Said:
    """Run one command line in this process."""
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = main([str(word) for word in words])
    return Said(code, out.getvalue(), err.getvalue())


def furnished(folder: Path) -> Office:
    """An office whose plant data, people, PINs and opening stock all came in by the command line."""
    office = Office(folder)
    for what in SHEETS:
        if what in {"qualifications", "opening-stock"}:
            continue
        answer = office.bring(what)
        assert answer.code == 0, answer
    for badge, pin in PINS.items():
        signers = office.signed("Q1") if badge != "Q1" else []
        office.done("pin", "set", badge, "--new-pin-file", office.file("new-pin.txt", pin), *signers)
    answer = office.bring("qualifications", *office.signed("Q1"), "--person", "Q1")
    assert answer.code == 0, answer
    assert office.bring("opening-stock", "--person", "S3").code == 0
    lots = office.done("export", "lots", "--json").out.splitlines()
    office.codes = {line["supplier lot"]: line["lot"] for line in map(json.loads, lots)}
    return office


def finished(office: Office) -> Office:
    """The same with the magnets of OLD-2 inspected, released, packed and gathered for a delivery."""
    lot = office.codes["OLD-2"]
    results = [
        {"property": "length", "n": 3, "least": "19.95", "mean": "20.00", "most": "20.05", "instrument": "GAUGE-1"},
        {"property": "polarity", "n": 5, "attribute": "0 reversed"},
    ]
    inspected = {"kind": "inspected", "unit": lot, "report": "R-1", "results": results, "decision": "accepted"}
    for record, person, words in (
        (inspected, "Q1", office.signed("Q1")),
        ({"kind": "lot released", "lot": lot, "scope": "shipment"}, "Q1", office.signed("Q1")),
        (
            {
                "kind": "packed",
                "order": "PO-7781/1",
                "gross_mg": "4.1 kg",
                "place": "P1",
                "field": {"field": "stray", "value": "0.12", "instrument": "HALL-1"},
                "draws": [{"lot": lot, "container": 1, "quantity": "400 pcs"}],
            },
            "S3",
            [],
        ),
    ):
        answer = office.note(record, person, *words)
        assert answer.code == 0, answer
    office.codes["box"] = json.loads(office.done("export", "boxes", "--json").out)["box"]
    opened = {"kind": "shipment opened", "order": "PO-7781/1", "boxes": [office.codes["box"]], "delivery": "2026-12-01"}
    assert office.note(opened, "S3").code == 0
    office.codes["shipment"] = json.loads(office.done("export", "shipments", "--json").out)["shipment"]
    return office
