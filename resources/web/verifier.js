// The verifier that a customer keeps: no network, and the issuer's keys as they were when it was saved.

const given = { claim: null, document: null, proof: null, disclosure: null, pdf: null, unreadable: false };

// ------------------------------------------------------------------------------------------------ reading files

function readText(text) {
  given.unreadable = false;
  const claim = claimIn(text);
  if (claim) given.claim = claim;
  else readJson(text);
}

function readJson(text) {
  try {
    const found = JSON.parse(text);
    if (Array.isArray(found)) given.disclosure = found;
    else if (found && found.certificate && found.certificate.proof) given.document = found.certificate;
    else if (found && found.proof) given.document = found;
    else given.unreadable = true;
  } catch {
    if (text.startsWith("c2sp.org/tlog-proof@v1\n")) given.proof = text;
    else given.unreadable = true;
  }
}

async function readFile(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  Object.assign(given, { document: null, proof: null, disclosure: null, pdf: null, unreadable: false });
  if (String.fromCharCode(...bytes.slice(0, 5)) !== "%PDF-") return readText(new TextDecoder().decode(bytes));
  given.pdf = bytes;
  for (const text of await attachmentsOf(bytes)) readJson(text);
  given.unreadable = given.document === null;
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
      given.unreadable = true;
    }
  }
  return found;
}

async function inflated(raw) {
  const stream = new Blob([raw]).stream().pipeThrough(new DecompressionStream("deflate"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

// ------------------------------------------------------------------------------------------------ judging

async function judge(keys) {
  if (!given.claim && !given.document) return given.unreadable ? ["unreadable", []] : ["nothing_given", []];
  const claimed = given.claim && (await claimSigner(given.claim, keys));
  const signed = given.document && (await credentialSigner(given.document, keys));
  for (const [present, signer] of [[given.claim, claimed], [given.document, signed]]) {
    if (present && !signer) return ["not_ours", [["unsigned", false]]];
    if (signer && !stands(signer)) return judgedRevoked(signer);
  }
  const isGivenUp = [claimed, signed].some((signer) => signer && signer.revoked);
  const checks = [[isGivenUp ? "signed_before" : "signed", true]];
  const digest = given.document ? await digestOf(given.document) : "";
  if (given.claim && digest && given.claim.digest !== digest) return ["elsewhere", [...checks, ["code_differs", false]]];
  if (given.document) checks.push(["unchanged", true]);
  if (given.claim && digest) checks.push(["code_fits", true]);
  if (given.proof && digest) {
    const { number } = given.document.credentialSubject.certificate || given.document.credentialSubject.view;
    if (!(await logProofHolds(given.proof, logEntry(number, digest), keys.filter(stands))))
      return ["changed", [...checks, ["not_in_log", false]]];
    checks.push(["in_log", true]);
  }
  if (given.disclosure) {
    const view = given.document && given.document.credentialSubject.view;
    if (!view || !(await isCommitted(given.disclosure, view.withheld || []))) return ["changed", [...checks, ["altered", false]]];
    checks.push(["disclosed", true]);
  }
  if (given.pdf) {
    const [verdict, check] = await judgePdf(given.pdf);
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

async function digestOf(document) {
  const view = document.credentialSubject && document.credentialSubject.view;
  return view ? view.digest : digestIn(document);
}

// ------------------------------------------------------------------------------------------------ showing

function showFacts(verdict) {
  const told = byId("told");
  const line = (key, text) => told.append(element("dt", {}, words(key)), element("dd", { class: "id" }, text));
  told.replaceChildren();
  byId("facts").hidden = !["offline", "not_ours", "revoked_key", "cannot_pdf", "elsewhere", "changed"].includes(verdict);
  const subject = given.document ? given.document.credentialSubject : null;
  const content = subject && (subject.view || subject.certificate);
  const claim = given.claim;
  const digest = claim ? claim.digest : content && content.digest;
  if (claim || content) line("certificate", claim ? claim.number : String(content.number));
  if (claim) line("issued", claim.issued);
  if (claim) for (const fact of claim.facts) line("product", fact);
  if (digest) line("paper_shows", `${digest.slice(-8, -4)} ${digest.slice(-4)}`);
  if (content && content.lots) line("lots", content.lots.map((lot) => lot.code).join(", "));
  if (given.disclosure) line("disclosed", given.disclosure.slice(1).map(String).join(": "));
}

async function check() {
  letCameraGo();
  const text = byId("text").value;
  given.claim = null;
  if (text.trim()) readText(text);
  const [verdict, checks, more] = (await canCheck()) ? await judge(await issuerKeys(KEYS)) : ["cannot", []];
  showVerdict(verdict, checks, more);
  showFacts(verdict);
  speak(language());
}

document.documentElement.classList.add("scripted");
listenForLanguage();
speak(language());
byId("check").addEventListener("click", check);
byId("file").addEventListener("change", async (event) => {
  if (event.target.files.length) await readFile(event.target.files[0]);
  await check();
});
addEventListener("dragover", (event) => event.preventDefault());
addEventListener("drop", async (event) => {
  event.preventDefault();
  if (event.dataTransfer.files.length) await readFile(event.dataTransfer.files[0]);
  await check();
});
offerCamera((text) => {
  byId("text").value = text;
  return check();
});
