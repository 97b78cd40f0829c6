"""Where the plant's shipped files are: routes, materials, layouts, translations, icons."""

from pathlib import Path


def resources_folder() -> Path:
    """The folder `resources/`: inside the installed package, or beside it in a checkout.

    The wheel puts the folder at `traceapp/resources/`, next to this module; a checkout keeps it at the top.

    Raises:
        FileNotFoundError: neither is there, so the installation is broken.
    """
    module = Path(__file__)
    for folder in (module.with_suffix(""), module.parents[1] / "resources"):
        if folder.is_dir():
            return folder
    raise FileNotFoundError(f"the folder of plant files is missing beside {module}")
