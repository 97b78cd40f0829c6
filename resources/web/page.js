// A published page checks itself: the claim of the code that was scanned, what the plant signed, and whether it stands.

const embedded = (id) => {
  const found = byId(id);
  try {
    return found ? JSON.parse(found.textContent) : null;
  } catch {
    return null;
  }
};
const FALLEN = ["withdrawn", "superseded", "recalled"];
// The plant signs its list anew each day. One that is older than this is a copy, or nobody has published for long.
const FRESH_MS = 7 * 86400000;
// Somebody stands at a dock, and a network that is there may still answer nothing.
const PATIENCE_MS = 12000;
const viewOf = (document) => (document && document.credentialSubject && document.credentialSubject.view) || null;
const at = (value, path) => path.split(".").reduce((found, name) => (found == null ? found : found[name]), value);

// Whether every fact that stands on the page is the one that was signed. Countries carry their code, days their date.
function pageSays(view) {
  const texts = [...document.querySelectorAll("[data-v]")].every((one) => {
    const told = one.dataset.country ?? one.dateTime ?? one.textContent;
    return told === String(at(view, one.dataset.v));
  });
  const boxed = byId("boxed");
  if (boxed && boxed.textContent !== `${view.digest.slice(-8, -4)} ${view.digest.slice(-4)}`) return false;
  const bars = [...document.querySelectorAll("[data-w]")].every(
    (one) => one.getAttribute("width") === String(at(view, one.dataset.w)),
  );
  return texts && bars;
}

async function statusKey(view) {
  return hexOf(await sha256(utf8(`traceapp status 1\n${view.number}-${view.random}`)));
}

// What the site says now of a certificate, unread; null where it does not answer, or not in time.
async function askStatus(key) {
  const asking = new AbortController();
  setTimeout(() => asking.abort(), PATIENCE_MS);
  try {
    const address = `${document.body.dataset.root}status/${key.slice(0, 3)}.json`;
    const answer = await fetch(address, { cache: "no-store", credentials: "omit", signal: asking.signal });
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}

// The newest word on a certificate that the plant signed: what the page carries, or what the site says now. A page may
// have been made after the list of that day.
async function newestStatus(key, asking, keys) {
  const carried = await statusIn(embedded("status"), key, keys);
  const asked = await statusIn(await asking, key, keys);
  const newest = asked && carried && asked.asOf < carried.asOf ? carried : asked || carried || {};
  return { ...newest, asked: asked !== null };
}

async function statusIn(document, key, keys) {
  const signer = document && (await credentialSigner(document, keys));
  const status = signer && stands(signer) && document.credentialSubject.status;
  return status && status[key] ? { ...status[key], asOf: document.validFrom } : null;
}

// The checks of a page that shows a certificate, worst first; all are on their way at once. Gives the verdict's name,
// its checks, and more text.
async function judge(keys) {
  const document = embedded("view");
  const view = viewOf(document);
  if (!view) return ["changed", [["unsigned", false]]];
  const standing = statusKey(view).then((key) => newestStatus(key, askStatus(key), keys));
  const code = location.hash.slice(1);
  const [signer, [verdict, said, more], fault, logged] = await Promise.all([
    credentialSigner(document, keys),
    code ? judgeCode(code, view, keys) : [null, ["no_code"]],
    judgeWhole(view, keys),
    entryHolds(view, keys),
  ]);
  if (!signer) return ["changed", [["unsigned", false]]];
  if (!stands(signer)) return judgedRevoked(signer);
  const signed = ["signed", true];
  if (!pageSays(view)) return ["changed", [signed, ["altered", false]]];
  const [wrong, check, since] = verdict ? [verdict, said, more] : fault || [];
  if (wrong === "revoked_key") {
    // Whoever holds the parts has to know what became of them, whatever became of the key.
    const status = await standing;
    if (["withdrawn", "recalled"].includes(status.state)) return judgeStatus(status, [[check, false]]);
  }
  if (wrong) return [wrong, [[check, false]], since];
  const checks = [signed, ["unchanged", true], ...said.map((one) => [one, one === "no_code" ? null : true])];
  if (logged === false) return ["changed", [...checks, ["not_in_log", false]]];
  if (logged) checks.push(["in_log", true]);
  return judgeStatus(await standing, checks);
}

// What the code that was scanned is worth: a verdict with the check that fails, or null with what holds. The day is
// the view's, which a key signed that stands.
async function judgeCode(code, view, keys) {
  const claim = readClaim(code);
  const signer = claim && (await claimSigner(claim, keys));
  if (!signer) return ["not_ours", "unsigned"];
  if (!vouches(signer, view.issued)) return ["revoked_key", "key_revoked", signer.revoked];
  if (claim.number !== view.number || claim.random !== view.random) return ["elsewhere", "code_differs"];
  if (claim.digest !== view.digest) return ["changed", "altered"];
  return [null, signer.revoked ? ["code_fits", "signed_before"] : ["code_fits"]];
}

// The whole certificate, where the page carries it: its own signature, and the digest that everything agrees on. A
// verdict with the check that fails, or null.
async function judgeWhole(view, keys) {
  if (!byId("whole")) return null;
  const document = embedded("whole");
  const signer = document && (await credentialSigner(document, keys));
  if (!signer || (await digestIn(document)) !== view.digest) return ["changed", "altered"];
  return vouches(signer, view.issued) ? null : ["revoked_key", "key_revoked", signer.revoked];
}

// Whether the log holds the certificate, by the proof that the page carries; null where it carries none.
async function entryHolds(view, keys) {
  const proof = byId("log-proof");
  const trusted = keys.filter((one) => vouches(one, view.issued));
  return proof && logProofHolds(proof.textContent, logEntry(view.number, view.digest), trusted);
}

function judgeStatus(status, checks) {
  const when = status.asOf ? status.asOf.slice(0, 10) : "";
  showStatus(status);
  if (FALLEN.includes(status.state)) return [status.state, [...checks, [status.state, false]]];
  if (!status.asked || status.state !== "valid") return ["stale", [...checks, ["not_asked", false]], when];
  if (Date.now() - Date.parse(status.asOf) > FRESH_MS) return ["stale", [...checks, ["status_old", false]], when];
  return ["genuine", [...checks, ["stands", true]]];
}

function showStatus(status) {
  const asOf = byId("as-of");
  if (asOf && status.asOf) asOf.textContent = `${status.asOf.slice(0, 16).replace("T", " ")} UTC`;
  document.body.dataset.standing = status.state || "unknown";
  for (const [id, told] of [["because", status.because], ["by", status.by]]) {
    const place = byId(id);
    if (place && told) {
      place.querySelector("[data-s]").textContent = told;
      place.hidden = false;
    }
  }
}

// The page of a lot, a magnet or a box: what the plant signed of it, and how it then stood.
async function judgePassport(keys) {
  const document = embedded("passport");
  const signer = document && (await credentialSigner(document, keys));
  const passport = signer && document.credentialSubject.passport;
  if (!passport || !stands(signer)) return ["changed", [["unsigned", false]]];
  if (!pageSays(passport)) return ["changed", [["signed", true], ["altered", false]]];
  const status = { state: passport.standing, asOf: document.validFrom, asked: true };
  const told = judgeStatus(status, [["signed", true], ["unchanged", true]]);
  return told[0] === "genuine" ? ["delivered", told[1], status.asOf.slice(0, 10)] : told;
}

// A page for an address at which nothing is published: the code may still be the plant's.
async function judgeNothing(keys) {
  const claim = readClaim(location.hash.slice(1));
  const signer = claim && (await claimSigner(claim, keys));
  if (!signer) return ["missing", location.hash.length > 1 ? [["unsigned", false]] : []];
  if (!stands(signer)) return judgedRevoked(signer);
  return ["unpublished", [["signed", true], ["not_asked", false]], [claim.number, ...claim.facts].join(" · ")];
}

function saveCheck() {
  const found = { address: location.href, verdict: byId("verdict").dataset.state, checked: new Date().toISOString() };
  const kept = { ...found, status: document.body.dataset.standing, certificate: embedded("view") };
  const link = element("a", { download: `check-${viewOf(kept.certificate).number}.json` });
  link.href = URL.createObjectURL(new Blob([JSON.stringify(kept, null, 1)], { type: "application/json" }));
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

// The rest of the page is laid out behind the verdict, or when that takes its time.
const showRest = () => document.documentElement.classList.remove("checking");

function showChecking() {
  byId("verdict").dataset.state = "checking";
  byId("headline").replaceChildren(words("checking"));
  showRest();
}

async function checkPage() {
  byId("verdict").setAttribute("aria-busy", "true");
  // To say that it is being checked is a frame more, which most verdicts do not need.
  const late = setTimeout(showChecking, 600);
  const judging = byId("view") ? judge : byId("passport") ? judgePassport : judgeNothing;
  const found = (await able) ? await judging(await keys) : ["cannot", []];
  clearTimeout(late);
  showVerdict(...found);
  // The verdict first: to tell days and countries in the reader's language takes a slow phone a tenth of a second.
  await painted();
  speak(language());
  showRest();
  byId("verdict").setAttribute("aria-busy", "false");
}

function begin() {
  listenForLanguage();
  if (byId("save")) byId("save").addEventListener("click", saveCheck);
  if (byId("print")) byId("print").addEventListener("click", () => print());
  addEventListener("beforeprint", () => document.querySelectorAll("details").forEach((one) => (one.open = true)));
  if (!byId("verdict")) {
    showRest();
    return speak(language());
  }
  addEventListener("hashchange", () => {
    showChecking();
    checkPage();
  });
  return checkPage();
}

// It is run before the page is there: what needs no page is under way meanwhile, and the first picture of it waits for
// nothing but the verdict.
const able = canCheck();
const keys = able.then((yes) => (yes ? issuerKeys(KEYS) : []));
document.documentElement.classList.add("scripted", "checking");
addEventListener("DOMContentLoaded", begin);
