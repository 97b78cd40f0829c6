"""Label and certificate layouts, the shipped ones and the plant's own over them."""

from traceapp.documents.certificate_layout import CertificateLayout, certificate_layout_flaws
from traceapp.documents.label_layout import LabelLayout, label_layout_flaws
from traceapp.domain.label import StrayField
from traceapp.errors import BadPlantFile
from traceapp.exchange.plant_file import read_plant_file, read_plant_folder
from traceapp.resources import resources_folder
from traceapp.settings import Folders


def label_layouts(folders: Folders) -> dict[str, LabelLayout]:
    """Label layouts by key. A bad file is left out; `plant check` names it."""
    layouts: dict[str, LabelLayout] = {}
    for folder in (resources_folder(), folders.plant):
        for reading in read_plant_folder(folder / "labels", LabelLayout, check=label_layout_flaws).read:
            if reading.value is not None:
                layouts[reading.value.key] = reading.value
    return layouts


def certificate_layout(folders: Folders, key: str = "standard") -> CertificateLayout:
    """The plant's own layout of this name, else the shipped one. BadPlantFile when it is wrong."""
    own = folders.plant / "certificates" / f"{key}.yaml"
    path = own if own.exists() else resources_folder() / "certificates" / f"{key}.yaml"
    return read_plant_file(path, CertificateLayout, check=certificate_layout_flaws)


def layout_faults(folders: Folders) -> tuple[BadPlantFile, ...]:
    """Everything that is wrong with the layouts, the shipped ones and the plant's own."""
    found: list[BadPlantFile] = []
    for folder in (resources_folder(), folders.plant):
        found += read_plant_folder(folder / "labels", LabelLayout, check=label_layout_flaws).faults
        found += read_plant_folder(folder / "certificates", CertificateLayout, check=certificate_layout_flaws).faults
        found += read_plant_folder(folder / "transport", StrayField).faults
    return tuple(found)
