"""The kept verifier reads a code by the camera: from a camera's frames to the verdict, and lets the camera go.

Chromium on Linux has a camera to play with and reads no codes: a reader of codes is lent to it, and nothing else.
"""

import base64
from collections.abc import Iterator
from pathlib import Path

import pytest
import qrcode
import zxingcpp
from PIL import Image
from playwright.sync_api import Browser, Page

from tests.end_to_end.phone import PATIENCE_MS, SIZE, a_browser, seen
from tests.exchange.sample_site import RANDOM, claim, content, publishing, site, write_site

A = content("C-26-A0931")
ADDRESS = f"https://trace.example/c/C-26-A0931-{RANDOM}#{claim(A)}"
WIDTH, HEIGHT = 640, 480
LENT = """
window.BarcodeDetector = class {
  static async getSupportedFormats() { return ["qr_code"]; }
  async detect(video) {
    const glass = new OffscreenCanvas(video.videoWidth, video.videoHeight);
    const brush = glass.getContext("2d");
    brush.drawImage(video, 0, 0);
    const { data } = brush.getImageData(0, 0, glass.width, glass.height);
    const grey = Uint8Array.from({ length: data.length / 4 }, (_, at) => data[4 * at + 1]);
    let text = "";
    for (let at = 0; at < grey.length; at += 8192) text += String.fromCharCode(...grey.subarray(at, at + 8192));
    const read = await window.readCode(glass.width, glass.height, btoa(text));
    return read ? [{ rawValue: read }] : [];
  }
};
const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
window.opened = [];
navigator.mediaDevices.getUserMedia = async (wanted) => {
  const stream = await open(wanted);
  window.opened.push(...stream.getTracks());
  return stream;
};
"""


def film(file: Path, *frames: Image.Image) -> Path:
    """What the camera sees, over and over: a YUV4MPEG2 film."""
    colourless = bytes([128]) * (WIDTH * HEIGHT // 2)
    body = [f"YUV4MPEG2 W{WIDTH} H{HEIGHT} F10:1 Ip A1:1 C420jpeg\n".encode()]
    for frame in frames:
        body += [b"FRAME\n", frame.tobytes(), colourless]
    file.write_bytes(b"".join(body))
    return file


def shown(text: str = "") -> Image.Image:
    """A grey table, with a code on it or without one."""
    table = Image.new("L", (WIDTH, HEIGHT), 160)
    if text:
        code = qrcode.make(text, error_correction=qrcode.ERROR_CORRECT_M, border=4).get_image().convert("L")
        table.paste(code.resize((440, 440)), (100, 20))
    return table


@pytest.fixture(scope="module")
def verifier_file(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("camera") / "site"
    write_site(folder, site([publishing(A)], passports=()))
    return (folder / "verifier.html").as_uri()


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """With a camera that sees a code after ten frames of nothing, and a reader who lets every page have it."""
    seen_by_camera = film(tmp_path_factory.mktemp("film") / "code.y4m", *[shown()] * 10, *[shown(ADDRESS)] * 40)
    with a_browser(
        "--use-fake-device-for-media-stream",
        "--use-fake-ui-for-media-stream",
        f"--use-file-for-fake-video-capture={seen_by_camera}",
    ) as started:
        yield started


def opened(browser: Browser, address: str, *, lent: bool = True) -> Page:
    page = browser.new_context(viewport=SIZE, locale="en-GB").new_page()
    page.set_default_timeout(PATIENCE_MS)
    page.expose_function("readCode", read_code)
    if lent:
        page.add_init_script(LENT)
    page.goto(address)
    return page


def read_code(width: int, height: int, grey: str) -> str:
    found = zxingcpp.read_barcodes(Image.frombytes("L", (width, height), base64.b64decode(grey)))
    return found[0].text if found else ""


def is_let_go(page: Page) -> bool:
    """Whether there was a camera, and it is off and out of sight."""
    ended = page.evaluate("opened.map((track) => track.readyState)")
    return bool(ended) and set(ended) == {"ended"} and page.is_hidden("#camera")


def test_a_code_before_the_camera_is_checked_and_the_camera_let_go(browser, verifier_file):
    page = opened(browser, verifier_file)
    page.click("#scan")
    page.wait_for_selector("#verdict[data-state=offline]")
    assert page.input_value("#text") == ADDRESS
    assert "72.62 kg" in seen(page).text
    assert is_let_go(page)
    assert page.inner_text("#scan") == "Scan with the camera"
    page.context.close()


@pytest.mark.parametrize(
    "instead", ["document.getElementById('scan').click()", "document.getElementById('check').click()"]
)
def test_the_camera_is_let_go_when_it_is_closed_or_something_else_is_checked(browser, verifier_file, instead):
    page = opened(browser, verifier_file)
    page.evaluate("BarcodeDetector.prototype.detect = async () => []")
    page.click("#scan")
    page.wait_for_selector("#camera:not([hidden])")
    assert page.inner_text("#scan") == "Close the camera"
    assert "Nothing leaves this device" in page.inner_text("#scan-told")
    assert not is_let_go(page)
    page.evaluate(instead)
    page.wait_for_selector("#camera", state="hidden")
    assert is_let_go(page)
    page.context.close()


def test_a_reader_of_codes_that_fails_is_asked_again(browser, verifier_file):
    page = opened(browser, verifier_file)
    page.evaluate(
        """() => {
          const reads = BarcodeDetector.prototype.detect;
          let failed = false;
          BarcodeDetector.prototype.detect = async function (video) {
            if (failed) return reads.call(this, video);
            failed = true;
            throw new DOMException("not now", "InvalidStateError");
          };
        }"""
    )
    page.click("#scan")
    page.wait_for_selector("#verdict[data-state=offline]")
    page.context.close()


def test_a_browser_that_reads_no_codes_says_what_to_do_instead(browser, verifier_file):
    page = opened(browser, verifier_file, lent=False)
    page.wait_for_function("document.getElementById('scan-told').textContent")
    assert page.inner_text("#scan-told").startswith("This browser reads no codes.")
    assert page.is_hidden("#scan")
    page.context.close()


def test_where_no_camera_opens_it_is_said(browser, verifier_file):
    page = opened(browser, verifier_file)
    refusing = "async () => { throw new DOMException('no', 'NotAllowedError'); }"
    page.evaluate(f"() => {{ navigator.mediaDevices.getUserMedia = {refusing}; }}")
    page.click("#scan")
    page.wait_for_function("document.getElementById('scan-told').textContent")
    assert page.inner_text("#scan-told").startswith("No camera could be opened.")
    assert page.is_visible("#scan")
    page.context.close()
