"""Serves a published folder for a small plant or a demo: files as they are, and `?linkType=` of Digital Link addresses.

It reads the folder and nothing else: no store, no session, no list of files.
"""

import hashlib
from pathlib import Path
from urllib.parse import quote, urlsplit

import msgspec
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from traceapp.exchange.site_pages import INDEX, POLICY

LINKSET = "application/linkset+json"
VOCABULARY = "https://gs1.org/voc/"
MOST_PATH = 400
HEADERS = {
    "Content-Security-Policy": f"{POLICY}; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
TYPES = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".pdf": "application/pdf",
    ".tlog-proof": "text/plain; charset=utf-8",
}
SAVED = "verifier.html"
"""What is kept and opened from there: it runs its own script and may use the camera, which no page of the site may."""
FRESH = ("status", ".well-known", "checkpoint")
"""What is never answered out of a cache: how things stand now."""


def site_app(folder: Path) -> Starlette:
    """The application that answers for a folder."""
    root = folder.resolve()

    async def answer(request: Request) -> Response:
        path: str = request.path_params["path"]
        parts = _parts(path)
        file = _file(root, parts) if parts is not None else None
        response = _missing(root) if file is None else _answer(request, path, file)
        fresh = file is None or (bool(parts) and parts is not None and parts[0] in FRESH)
        response.headers.update(HEADERS)
        response.headers["Cache-Control"] = "no-store" if fresh else "no-cache"
        return response

    return Starlette(routes=[Route("/{path:path}", answer, methods=["GET", "HEAD"])])


def _parts(path: str) -> tuple[str, ...] | None:
    """The steps of a path; None for what no page of ours is called, however it is written."""
    parts = tuple(part for part in path.split("/") if part)
    ill = any(part in (".", "..") or any(sign in part for sign in "\\\0:") for part in parts)
    hidden = any(part.startswith(".") and part != ".well-known" for part in parts)
    return None if ill or hidden or len(path) > MOST_PATH or not path.isprintable() else parts


def _file(root: Path, parts: tuple[str, ...]) -> Path | None:
    """The file of a path, a folder's page for a folder. What leads out of the site leads nowhere."""
    try:
        file = root.joinpath(*parts).resolve()
        file = file / INDEX if file.is_dir() else file
        return file if file.is_relative_to(root) and file.is_file() else None
    except OSError:
        return None


def _answer(request: Request, path: str, file: Path) -> Response:
    is_folder = file.name == INDEX and not path.endswith(INDEX)
    link_type = request.query_params.get("linkType", "")
    linkset = file.parent / "linkset.json"
    if is_folder and link_type and linkset.is_file():
        return _linked(linkset, link_type)
    if is_folder and path and not path.endswith("/"):  # what a page refers to is found from its folder
        query = f"?{request.url.query}" if request.url.query else ""
        return RedirectResponse(f"{quote(f'/{path}')}/{query}", status_code=308)
    media_type = LINKSET if file == linkset else TYPES.get(file.suffix, "text/plain; charset=utf-8")
    body = file.read_bytes()
    tag = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
    if request.headers.get("if-none-match") == tag:
        return Response(status_code=304, headers={"ETag": tag})
    saved = {"Content-Disposition": f'attachment; filename="{SAVED}"'} if file.name == SAVED else {}
    return Response(body, media_type=media_type, headers={"ETag": tag, **saved})


def _linked(linkset: Path, link_type: str) -> Response:
    """Where a Digital Link leads for a link type: `gs1:pip`, the whole `linkset`, or nowhere."""
    body = linkset.read_bytes()
    if link_type in ("linkset", "all"):
        return Response(body, media_type=LINKSET)
    (links,) = msgspec.json.decode(body)["linkset"]
    found = links.get(VOCABULARY + link_type.removeprefix("gs1:").removeprefix(VOCABULARY))
    if not isinstance(found, list):
        return Response("no such link type\n", status_code=404, media_type="text/plain")
    return RedirectResponse(urlsplit(found[0]["href"]).path, status_code=307)


def _missing(root: Path) -> Response:
    """Nothing is here, and the page says no more than that."""
    page = root / "404.html"
    body = page.read_bytes() if page.is_file() else b"nothing is published here\n"
    return Response(body, status_code=404, media_type=TYPES[".html"])
