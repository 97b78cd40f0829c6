// How what was found is shown: the same on a published page and in the verifier that a customer keeps.

const LANGUAGES = ["en", "es", "de", "ja"];
const byId = (id) => document.getElementById(id);
const language = () => LANGUAGES.find((one) => byId(one).checked) || "en";

function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...children);
  return made;
}

// Words of the plant in all four languages; the style sheet shows the one that is chosen.
function words(key) {
  const told = WORDS[key] || { en: key };
  const spans = LANGUAGES.map((one) => element("span", { lang: one }, told[one] || told.en));
  return element("span", { class: "w" }, ...spans);
}

// The verdict, its meaning, and each check that led to it. checks: [[word, whether it holds, or null for what is left to
// the reader]]; more: further text.
function showVerdict(state, checks, more = "") {
  const hero = byId("verdict");
  hero.dataset.state = state;
  const list = checks.map(([key, holds]) => element("li", { class: holds ? "holds" : holds === null ? "open" : "fails" }, words(key)));
  const told = element("p", {}, words(`${state}_more`), more ? ` ${more}` : "");
  // `speak` fills it in.
  const at = element("time", { datetime: new Date().toISOString(), class: "clock" });
  const when = element("p", { class: "when" }, words("checked_at"), ", ", at);
  byId("headline").replaceChildren(words(state));
  byId("found").replaceChildren(told, element("ul", { class: "checks" }, ...list), when);
}

// What a revoked key signed, when nobody else says that it was there before.
const judgedRevoked = (signer) => ["revoked_key", [["key_revoked", false]], signer.revoked];

function choose(code) {
  byId(code).checked = true;
  tell(code);
}

// The same language again would cost the style of the whole page.
function tell(code) {
  if (document.documentElement.lang !== code) document.documentElement.lang = code;
}

// Once what was written stands on the glass; soon in any case, for nothing is painted in a tab behind others.
const painted = () =>
  new Promise((done) => {
    requestAnimationFrame(() => setTimeout(done, 50));
    setTimeout(done, 300);
  });

function listenForLanguage() {
  const wanted = (navigator.language || "en").slice(0, 2);
  choose(LANGUAGES.includes(wanted) ? wanted : "en");
  for (const code of LANGUAGES) byId(code).addEventListener("change", () => speak(code));
}

// Days and countries in the reader's language; numbers, codes and identifiers stay as the paper prints them.
function speak(code) {
  tell(code);
  const day = new Intl.DateTimeFormat(code, { year: "numeric", month: "short", day: "numeric", timeZone: "UTC" });
  const clock = new Intl.DateTimeFormat(code, { dateStyle: "medium", timeStyle: "short" });
  for (const one of document.querySelectorAll("time[datetime]")) {
    const at = new Date(one.dateTime);
    if (!isNaN(at)) one.textContent = (one.className === "clock" ? clock : day).format(at);
  }
  let regions = null;
  try {
    regions = new Intl.DisplayNames([code], { type: "region" });
  } catch {
    return;
  }
  for (const one of document.querySelectorAll("[data-country]")) one.textContent = regions.of(one.dataset.country);
}
