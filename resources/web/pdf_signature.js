// The signature of a PDF file (PAdES: ISO 32000-2, 12.8; CMS, RFC 5652): whether every byte is as it was signed, and by
// whose certificate. Whose that is, the verifier knows by its SHA-256; no chain is looked at. DER is read strictly.

const OIDS = {
  signedData: "2a864886f70d010702",
  messageDigest: "2a864886f70d010904",
  sha256: "608648016503040201",
};
// The kinds of signatures that are checked here, by their OIDs.
const ECDSA = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };
const RSA = { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" };
const WAYS = { "2a8648ce3d040302": ECDSA, "2a864886f70d01010b": RSA, "2a864886f70d010101": RSA };
const [SEQUENCE, SET, OCTETS, INTEGER, OID, FIRST] = [0x30, 0x31, 0x04, 0x02, 0x06, 0xa0];

// ------------------------------------------------------------------------------------------------ DER

// One value: its tag, all its bytes, and what is in it. Throws RangeError where there is none (X.690, 10.1).
function derAt(bytes, at = 0) {
  const first = bytes[at + 1];
  const extra = first > 0x80 ? first - 0x80 : 0;
  if (first === undefined || first === 0x80 || extra > 3) throw new RangeError("no length");
  let length = extra ? 0 : first;
  for (let n = 0; n < extra; n++) length = length * 256 + bytes[at + 2 + n];
  const [start, end] = [at + 2 + extra, at + 2 + extra + length];
  if (!(end <= bytes.length)) throw new RangeError("cut short");
  return { tag: bytes[at], whole: bytes.subarray(at, end), content: bytes.subarray(start, end), end };
}

// The values that stand one after the other in a value.
function partsOf(value, tag) {
  if (!value || value.tag !== tag) throw new RangeError("another type");
  const parts = [];
  for (let at = 0; at < value.content.length; at = parts[parts.length - 1].end) parts.push(derAt(value.content, at));
  return parts;
}

const isNamed = (value, oid) => value.tag === OID && hexOf(value.content) === oid;

// An ECDSA signature as WebCrypto takes it: both numbers in 32 bytes each.
function rawSignature(der) {
  const numbers = partsOf(derAt(der), SEQUENCE).map(({ tag, content }) => {
    const digits = content[0] === 0 ? content.subarray(1) : content;
    if (tag !== INTEGER || digits.length > 32) throw new RangeError("no number of P-256");
    return joined(new Uint8Array(32 - digits.length), digits);
  });
  return joined(...numbers);
}

// ------------------------------------------------------------------------------------------------ the CMS

// What a CMS structure says: certificates, and the one signer's part of it.
function readSigned(der) {
  const [type, wrapped] = partsOf(derAt(der), SEQUENCE);
  if (!isNamed(type, OIDS.signedData)) throw new RangeError("not signed data");
  const parts = partsOf(partsOf(wrapped, FIRST)[0], SEQUENCE);
  const signers = partsOf(parts[parts.length - 1], SET);
  if (signers.length !== 1) throw new RangeError("not one signer");
  const [, by, digested, told, how, signature] = partsOf(signers[0], SEQUENCE);
  const attributes = partsOf(told, FIRST).map((one) => partsOf(one, SEQUENCE));
  const digests = attributes.filter(([name]) => isNamed(name, OIDS.messageDigest)).map(([, value]) => partsOf(value, SET));
  if (digests.length !== 1 || digests[0].length !== 1) throw new RangeError("not one digest");
  return {
    certificates: partsOf(parts.find((one) => one.tag === FIRST), FIRST),
    by: partsOf(by, SEQUENCE),
    way: isNamed(partsOf(digested, SEQUENCE)[0], OIDS.sha256) && WAYS[hexOf(partsOf(how, SEQUENCE)[0].content)],
    digest: digests[0][0].content,
    told: joined(Uint8Array.of(SET), told.whole.subarray(1)), // it is signed as a set (RFC 5652, 5.4)
    signature: signature.tag === OCTETS ? signature.content : new Uint8Array(),
  };
}

// The certificate that a signer names by issuer and serial number, with the key that it is for.
function signingCertificate({ certificates, by: [issuer, serial] }) {
  for (const one of certificates) {
    const fields = partsOf(partsOf(one, SEQUENCE)[0], SEQUENCE);
    if (fields[0].tag === FIRST) fields.shift(); // its version
    if (fields.length < 6) throw new RangeError("no certificate");
    if (same(fields[0].whole, serial.whole) && same(fields[2].whole, issuer.whole)) return { whole: one.whole, key: fields[5].whole };
  }
  throw new RangeError("no certificate of the signer");
}

async function cmsHolds({ way, signature, told, digest }, key, found) {
  const raw = way === ECDSA ? rawSignature(signature) : signature;
  return same(digest, found) && crypto.subtle.verify(way, key, raw, told);
}

// ------------------------------------------------------------------------------------------------ the file

// Where the first signature of a file is, and what it covers: all but the signature itself. Null where there is none.
function signedRange(bytes) {
  const text = new TextDecoder("latin1").decode(bytes);
  const ranges = [...text.matchAll(/\/ByteRange\s*\[\s*(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]/g)];
  if (!ranges.length) return null;
  const [begin, length, after, rest] = ranges[0].slice(1).map(Number);
  const gap = /^<([0-9a-fA-F]*)>$/.exec(text.slice(length, after)); // nothing else may hide in it
  if (begin !== 0 || !gap || after + rest > bytes.length) throw new RangeError("no range");
  const filled = Uint8Array.from(gap[1].match(/../g) || [], (pair) => parseInt(pair, 16));
  const { whole, end } = derAt(filled);
  if (filled.subarray(end).some(Boolean)) throw new RangeError("something after the signature");
  return {
    signature: whole,
    covered: joined(bytes.subarray(0, length), bytes.subarray(after, after + rest)),
    isWhole: after + rest === bytes.length && ranges.length === 1,
  };
}

// What a PDF's own signature is worth: `pdf_` and signed, unsigned, broken, partial (bytes were added later that it
// does not cover) or kind (one that is not checked here), and the SHA-256 of the certificate (hex) where it holds.
async function pdfSignature(bytes) {
  try {
    const range = signedRange(bytes);
    if (!range) return { found: "pdf_unsigned" };
    const signed = readSigned(range.signature);
    const certificate = signingCertificate(signed);
    const importing = signed.way && crypto.subtle.importKey("spki", certificate.key, signed.way, false, ["verify"]);
    const key = importing && (await importing.catch(() => null)); // another curve
    if (!key) return { found: "pdf_kind" };
    if (!(await cmsHolds(signed, key, await sha256(range.covered)))) return { found: "pdf_broken" };
    const by = hexOf(await sha256(certificate.whole));
    return { found: range.isWhole ? "pdf_signed" : "pdf_partial", by };
  } catch (error) {
    if (error instanceof RangeError) return { found: "pdf_broken" };
    throw error;
  }
}
