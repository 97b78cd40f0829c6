// What is checked on the reader's own device, and how: claims of QR codes, eddsa-jcs-2022 proofs, entries of a log.
// Nothing here knows a page, a network or a word. Sources: RFC 8785, RFC 8032, RFC 6962, W3C Data Integrity EdDSA
// Cryptosuites 1.0 (3.3), C2SP signed-note, tlog-checkpoint and tlog-proof.

const CLAIM_PREFIX = "traceapp claim 1\n";
const BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
const utf8 = (text) => new TextEncoder().encode(text);
const hexOf = (bytes) => [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
const sha256 = async (bytes) => new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
const same = (a, b) => a.length === b.length && a.every((byte, at) => byte === b[at]);

function joined(...parts) {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

// ------------------------------------------------------------------------------------------------ bytes as text

// Standard base64 exactly as it is written; null for any other text.
function fromBase64(text) {
  try {
    const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
    return btoa(String.fromCharCode(...bytes)) === text ? bytes : null;
  } catch {
    return null;
  }
}

// base64url without padding, which has one way to write every claim; null for any other text.
function fromBase64url(text) {
  if (!/^[A-Za-z0-9_-]+$/.test(text)) return null;
  const plain = text.replace(/-/g, "+").replace(/_/g, "/");
  return fromBase64(plain + "=".repeat((4 - (plain.length % 4)) % 4));
}

// base58 as keys (48 characters) and signatures (88) are written; null for any other text.
function fromBase58(text) {
  if (text.length > 256) return null;
  let value = 0n;
  for (const character of text) {
    const digit = BASE58.indexOf(character);
    if (digit < 0) return null;
    value = value * 58n + BigInt(digit);
  }
  const bytes = [];
  for (; value > 0n; value >>= 8n) bytes.unshift(Number(value & 255n));
  const zeros = /^1*/.exec(text)[0].length;
  return Uint8Array.from([...Array(zeros).fill(0), ...bytes]);
}

// The raw Ed25519 key of a Multikey, `z6Mk…`, or null.
function publicOf(multikey) {
  const raw = multikey.startsWith("z") ? fromBase58(multikey.slice(1)) : null;
  return raw && raw.length === 34 && raw[0] === 0xed && raw[1] === 1 ? raw.slice(2) : null;
}

// The one way to write a JSON value (RFC 8785). Values come from JSON.parse, so there is no other kind of them.
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const members = Object.keys(value).sort();
  return `{${members.map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join(",")}}`;
}

// ------------------------------------------------------------------------------------------------ signatures

// Whether this device can check an Ed25519 signature at all: it verifies the first vector of RFC 8032 (7.1).
async function canCheck() {
  const key = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";
  const signature =
    "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b";
  const bytes = (hex) => Uint8Array.from(hex.match(/../g), (pair) => parseInt(pair, 16));
  try {
    return await signatureHolds(verifying(bytes(key)), bytes(signature), new Uint8Array());
  } catch {
    return false;
  }
}

const ED25519 = { name: "Ed25519" };
const verifying = (raw) => crypto.subtle.importKey("raw", raw, ED25519, false, ["verify"]);
const signatureHolds = async (key, signature, message) => crypto.subtle.verify(ED25519, await key, signature, message);

// Whether a key vouches for what it signed on a day that somebody else than its holder tells. Of a key that others may
// have had, only what was there before counts: it can write any date itself.
const vouches = (key, day) => !key.revoked || day < key.until;

// Whether a key vouches for whatever it signed.
const stands = (key) => !key.revoked || key.until === "9999";

// The issuer's keys with what a claim calls them. given: [{key: multikey, revoked, until}]: days, or none.
async function issuerKeys(given) {
  const known = [];
  for (const one of given) {
    const raw = publicOf(one.key);
    if (raw) known.push({ ...one, raw, id: hexOf((await sha256(raw)).slice(0, 8)), checks: verifying(raw) });
  }
  return known;
}

// ------------------------------------------------------------------------------------------------ claims

// A claim's fields and the bytes that are signed, or null where the text is none. Whether it holds is another question.
function readClaim(text) {
  const raw = fromBase64url(text);
  if (!raw || raw.length > 240 || raw[0] !== 1) return null;
  let at = 1;
  const take = (count) => {
    if (at + count > raw.length) throw new RangeError("cut short");
    at += count;
    return raw.slice(at - count, at);
  };
  const word = () => new TextDecoder("utf-8", { fatal: true }).decode(take(take(1)[0]));
  try {
    const key = hexOf(take(8));
    const digest = hexOf(take(32)).toUpperCase();
    const day = new DataView(take(4).buffer).getUint32(0);
    const number = word();
    const random = word();
    const facts = Array.from({ length: take(1)[0] }, word);
    const body = raw.slice(0, at);
    const signature = take(64);
    if (at !== raw.length) return null;
    const issued = new Date(day * 86400000).toISOString().slice(0, 10);
    return { key, digest, issued, number, random, facts, signature, message: joined(utf8(CLAIM_PREFIX), body) };
  } catch {
    return null;
  }
}

// Which of the issuer's keys signed a claim: that key, or null.
async function claimSigner(claim, keys) {
  const key = keys.find((one) => one.id === claim.key);
  return key && (await signatureHolds(key.checks, claim.signature, claim.message)) ? key : null;
}

// The claim in what somebody scanned or pasted: a whole address, or what follows its `#`.
function claimIn(text) {
  const trimmed = text.trim();
  return readClaim(trimmed.includes("#") ? trimmed.slice(trimmed.indexOf("#") + 1) : trimmed);
}

// ------------------------------------------------------------------------------------------------ credentials

// Which of the issuer's keys signed a credential (eddsa-jcs-2022): that key, or null.
async function credentialSigner(document, keys) {
  const proof = document && document.proof;
  if (!proof || proof.cryptosuite !== "eddsa-jcs-2022" || proof.type !== "DataIntegrityProof") return null;
  if (proof.proofPurpose !== "assertionMethod" || typeof proof.proofValue !== "string") return null;
  const method = String(proof.verificationMethod);
  const key = keys.find((one) => method.endsWith(`#${one.key}`));
  const signature = proof.proofValue.startsWith("z") ? fromBase58(proof.proofValue.slice(1)) : null;
  if (!key || !signature || signature.length !== 64) return null;
  const { proofValue, ...options } = proof;
  const { proof: left, ...bare } = document;
  if ("@context" in options && canonical(options["@context"]) !== canonical(bare["@context"])) return null;
  const hashed = await Promise.all([options, bare].map((one) => sha256(utf8(canonical(one)))));
  return (await signatureHolds(key.checks, signature, joined(...hashed))) ? key : null;
}

// SHA-256 of the certificate in a credential, as its paper prints it; "" where there is none.
async function digestIn(document) {
  const certificate = document.credentialSubject && document.credentialSubject.certificate;
  return certificate ? hexOf(await sha256(utf8(canonical(certificate)))).toUpperCase() : "";
}

// Whether a disclosure, `["salt", "field", value]`, is one of the commitments of a view.
async function isCommitted(disclosure, withheld) {
  if (!Array.isArray(disclosure) || disclosure.length !== 3) return false;
  const digest = hexOf(await sha256(utf8(canonical(disclosure))));
  return withheld.some((one) => one.field === disclosure[1] && one.digest === digest);
}

// ------------------------------------------------------------------------------------------------ the log

const nodeHash = (left, right) => sha256(joined(Uint8Array.of(1), left, right));

// Whether a proof leads from a leaf to the root (RFC 9162, 2.1.3.2).
async function inclusionHolds(leaf, index, size, path, root) {
  if (!(index >= 0 && index < size)) return false;
  let [place, last, found] = [index, size - 1, leaf];
  for (const sibling of path) {
    if (last === 0) return false;
    if (place % 2 || place === last) {
      found = await nodeHash(sibling, found);
      while (!(place % 2) && place) [place, last] = [Math.floor(place / 2), Math.floor(last / 2)];
    } else found = await nodeHash(found, sibling);
    [place, last] = [Math.floor(place / 2), Math.floor(last / 2)];
  }
  return last === 0 && same(found, root);
}

// What the log holds of a certificate that was issued.
const logEntry = (number, digest) => utf8(`traceapp issued 1\n${number}\n${digest}\n`);

// Whether an entry's bytes stand in the log that one of these keys signed, as the text of a `.tlog-proof` says.
async function logProofHolds(text, entry, keys) {
  const [head, ...rest] = text.split("\n\n");
  const lines = head.split("\n").filter((line) => !line.startsWith("extra "));
  const index = /^index (0|[1-9]\d{0,15})$/.exec(lines[1] || "");
  const note = rest.join("\n\n");
  const told = note.slice(0, note.lastIndexOf("\n\n") + 1);
  const [, size, root] = told.split("\n");
  if (lines[0] !== "c2sp.org/tlog-proof@v1" || !index || !/^\d{1,16}$/.test(size) || !root) return false;
  const path = lines.slice(2).map(fromBase64);
  const top = fromBase64(root);
  if (!top || path.some((hash) => !hash) || !(await noteHolds(note, told, keys))) return false;
  const leaf = await sha256(joined(Uint8Array.of(0), entry));
  return inclusionHolds(leaf, Number(index[1]), Number(size), path, top);
}

async function noteHolds(note, told, keys) {
  for (const line of note.slice(told.length + 1).split("\n")) {
    const signed = /^— (\S+) (\S+)$/.exec(line);
    const bytes = signed && fromBase64(signed[2]);
    if (!bytes || bytes.length !== 68) continue;
    for (const key of keys) {
      const id = await sha256(joined(utf8(`${signed[1]}\n`), Uint8Array.of(1), key.raw));
      if (same(id.slice(0, 4), bytes.slice(0, 4))) return signatureHolds(key.checks, bytes.slice(4), utf8(told));
    }
  }
  return false;
}
