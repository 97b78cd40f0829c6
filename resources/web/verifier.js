// The verifier that a customer keeps: no network, and the issuer's keys as they were when it was saved.

// What somebody gave to be checked; unread: the word for what of it could not be read.
const nothing = () => ({ claims: [], documents: [], proofs: [], disclosures: [], pdf: null, unread: [] });
let chosen = nothing(); // in the file that was chosen last

// ------------------------------------------------------------------------------------------------ reading files

function readText(given, text, otherwise) {
  const claim = claimIn(text);
  if (claim) given.claims.push(claim);
  else readJson(given, text, otherwise);
}

function readJson(given, text, otherwise) {
  try {
    const found = JSON.parse(text);
    if (Array.isArray(found)) given.disclosures.push(found);
    else if (found && found.certificate && found.certificate.proof) given.documents.push(found.certificate);
    else if (found && found.proof) given.documents.push(found);
    else given.unread.push(otherwise);
  } catch {
    if (text.startsWith("c2sp.org/tlog-proof@v1\n")) given.proofs.push(text);
    else given.unread.push(otherwise);
  }
}

async function readFile(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const given = nothing();
  if (String.fromCharCode(...bytes.slice(0, 5)) === "%PDF-") {
    given.pdf = bytes;
    for (const text of await attachmentsOf(bytes)) readJson(given, text, "file_unread");
    if (!given.documents.length) given.unread.push("file_unread");
  } else readText(given, new TextDecoder().decode(bytes), "file_unread");
  return given;
}

// The texts of the files that a PDF carries. Their streams stand by themselves, so that no table has to be read.
async function attachmentsOf(bytes) {
  const text = new TextDecoder("latin1").decode(bytes);
  const found = [];
  for (const one of text.matchAll(/<<(?:(?!endobj|stream)[\s\S]){0,2000}?\/EmbeddedFile\b(?:(?!endobj)[\s\S]){0,2000}?stream\r?\n/g)) {
    const start = one.index + one[0].length;
    const length = /\/Length (\d+)(?! \d+ R)/.exec(one[0]);
    const end = length ? start + Number(length[1]) : text.indexOf("endstream", start);
    const raw = bytes.slice(start, end);
    try {
      found.push(new TextDecoder().decode(/\/FlateDecode/.test(one[0]) ? await inflated(raw) : raw));
    } catch {
      found.push(""); // no text that can be read
    }
  }
  return found;
}

async function inflated(raw) {
  const stream = new Blob([raw]).stream().pipeThrough(new DecompressionStream("deflate"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

// ------------------------------------------------------------------------------------------------ judging

// All that was given has to hold, and to speak of one certificate.
async function judge(given, keys) {
  const { claims, documents, proofs, disclosures, pdf, unread } = given;
  const unreadable = unread.map((one) => [one, false]);
  if (!claims.length && !documents.length) return [unread.length ? "unreadable" : "nothing_given", unreadable];
  const signing = [...claims.map((one) => claimSigner(one, keys)), ...documents.map((one) => credentialSigner(one, keys))];
  const signers = await Promise.all(signing);
  if (signers.includes(null)) return ["not_ours", [["unsigned", false]]];
  const fallen = signers.find((one) => !stands(one));
  if (fallen) return judgedRevoked(fallen);
  const checks = [[signers.some((one) => one.revoked) ? "signed_before" : "signed", true]];
  const contents = documents.map(contentOf);
  if (unread.length) return ["unreadable", [...checks, ...unreadable]];
  if (contents.includes(null)) return ["unreadable", [...checks, ["no_certificate", false]]];
  const told = await Promise.all(documents.map(digestOf));
  const digests = new Set([...claims.map((one) => one.digest), ...told]);
  if (digests.size > 1) return ["elsewhere", [...checks, ["code_differs", false]]];
  const [digest] = digests;
  if (documents.length) checks.push(["unchanged", true]);
  if (claims.length && documents.length) checks.push(["code_fits", true]);
  if (documents.length && !proofs.length) checks.push(["no_log_proof", null]);
  for (const proof of documents.length ? proofs : []) {
    if (!(await logProofHolds(proof, logEntry(contents[0].number, digest), keys.filter(stands))))
      return ["changed", [...checks, ["not_in_log", false]]];
    checks.push(["in_log", true]);
  }
  for (const one of disclosures) {
    const withheld = contents.flatMap((content) => content.withheld || []);
    if (!(await isCommitted(one, withheld))) return ["changed", [...checks, ["altered", false]]];
    checks.push(["disclosed", true]);
  }
  if (pdf) {
    const [verdict, check] = await judgePdf(pdf);
    if (verdict) return [verdict, [...checks, [check, false]]];
    checks.push([check, true]);
  }
  return ["offline", [...checks, ["not_asked", false]]];
}

// What the file itself is worth, beside the data in it: a verdict with the check that fails, or null with what holds.
async function judgePdf(bytes) {
  const { found, by } = await pdfSignature(bytes);
  const certificate = by && CERTIFICATES.find((one) => one.key === by);
  if (found === "pdf_kind") return ["cannot_pdf", found];
  if (by && !certificate) return ["not_ours", "pdf_foreign"];
  if (found !== "pdf_signed") return ["changed", found];
  return stands(certificate) ? [null, found] : ["revoked_key", "pdf_revoked"];
}

// The certificate in a document, whole or as a page shows it; null in what the plant signs beside certificates.
function contentOf({ credentialSubject: told }) {
  return (told && (told.view || told.certificate)) || null;
}

async function digestOf(document) {
  const { view } = document.credentialSubject;
  return view ? view.digest : digestIn(document);
}

// ------------------------------------------------------------------------------------------------ showing

function showFacts(verdict, given) {
  const told = byId("told");
  const line = (key, text) => told.append(element("dt", {}, words(key)), element("dd", { class: "id" }, text));
  told.replaceChildren();
  byId("facts").hidden = !["offline", "not_ours", "revoked_key", "cannot_pdf", "elsewhere", "changed"].includes(verdict);
  const content = given.documents.map(contentOf).find(Boolean);
  const [claim] = given.claims;
  const digest = claim ? claim.digest : content && content.digest;
  if (claim || content) line("certificate", claim ? claim.number : String(content.number));
  if (claim) line("issued", claim.issued);
  if (claim) for (const fact of claim.facts) line("product", fact);
  if (digest) line("paper_shows", `${digest.slice(-8, -4)} ${digest.slice(-4)}`);
  if (content && content.lots) line("lots", content.lots.map((lot) => lot.code).join(", "));
  for (const one of given.disclosures) line("disclosed", one.slice(1).map(String).join(": "));
}

async function check() {
  letCameraGo();
  const given = structuredClone(chosen);
  const text = byId("text").value;
  if (text.trim()) readText(given, text, "text_unread");
  const [verdict, checks, more] = (await canCheck()) ? await judge(given, await issuerKeys(KEYS)) : ["cannot", []];
  showVerdict(verdict, checks, more);
  showFacts(verdict, given);
  speak(language());
}

async function checkFile(file) {
  chosen = await readFile(file);
  await check();
}

document.documentElement.classList.add("scripted");
listenForLanguage();
speak(language());
byId("check").addEventListener("click", check);
byId("file").addEventListener("change", async (event) => {
  if (event.target.files.length) await checkFile(event.target.files[0]);
});
addEventListener("dragover", (event) => event.preventDefault());
addEventListener("drop", async (event) => {
  event.preventDefault();
  if (event.dataTransfer.files.length) await checkFile(event.dataTransfer.files[0]);
});
offerCamera((text) => {
  byId("text").value = text;
  return check();
});
