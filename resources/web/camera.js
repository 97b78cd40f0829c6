// Reading a code by the camera, where the browser can. The picture stays on the phone; the camera is let go as soon as
// there is a code, something else is given, or nobody looks any more.

const LOOK_EVERY_MS = 200;
let watched = null; // the camera's stream while it is open

// key: what the reader is told of the camera; null takes it back.
function tellOfCamera(key) {
  byId("scan-told").replaceChildren(...(key ? [words(key)] : []));
}

function letCameraGo() {
  for (const track of watched ? watched.getTracks() : []) track.stop();
  watched = null;
  byId("camera").srcObject = null;
  byId("camera").hidden = true;
  byId("scan").replaceChildren(words("scan"));
  tellOfCamera(null);
}

// Opens the camera, or closes it where it is open. found: is told the text of the first code in the picture.
async function scanWithCamera(found) {
  if (watched) return letCameraGo();
  const asked = navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
  const stream = await asked.catch(() => null); // the reader said no, or there is no camera
  if (!stream) return tellOfCamera("no_camera");
  watched = stream;
  byId("camera").srcObject = stream;
  byId("camera").hidden = false;
  byId("scan").replaceChildren(words("stop_scan"));
  tellOfCamera("scanning");
  byId("camera").play().catch(() => null); // it was let go before it began
  return lookForCode(stream, new BarcodeDetector({ formats: ["qr_code"] }), found);
}

async function lookForCode(stream, detector, found) {
  const camera = byId("camera");
  while (watched === stream) {
    const [code] = camera.readyState >= camera.HAVE_CURRENT_DATA ? await detector.detect(camera).catch(() => []) : [];
    if (code && watched === stream) {
      letCameraGo();
      return found(code.rawValue);
    }
    await new Promise((done) => setTimeout(done, LOOK_EVERY_MS));
  }
}

async function canScan() {
  if (!("BarcodeDetector" in window) || !navigator.mediaDevices) return false;
  return (await BarcodeDetector.getSupportedFormats().catch(() => [])).includes("qr_code");
}

// found: is told the text of a code. Says so where this browser cannot read codes.
async function offerCamera(found) {
  if (!(await canScan())) return tellOfCamera("cannot_scan");
  byId("scan").hidden = false;
  byId("scan").addEventListener("click", () => scanWithCamera(found));
  addEventListener("pagehide", letCameraGo);
  document.addEventListener("visibilitychange", () => document.hidden && letCameraGo());
}
