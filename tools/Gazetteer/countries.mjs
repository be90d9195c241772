// Rebuilds data/actors/countries.tsv from an npm package; rebuild.sh runs it:
//   node tools/Gazetteer/countries.mjs PACKAGES/node_modules
// ours.txt holds what the package lacks or has otherwise.
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
// Other names are in all scripts; those a report in the Latin script may hold are kept.
const latin = (name) => /^[A-ZÀ-ÖØ-Þ][\p{Script=Latin}\p{M}'’.\- ]{2,}$/u.test(name) && !/[A-Z]{4,}/.test(name);

const ours = new Map(lines(join(here, "ours.txt")).map((l) => [l.split(";")[0], l.split(";").map(list)]));
const countries = JSON.parse(readFileSync(join(packages, "world-countries", "countries.json"), "utf8")).map((c) => {
  const iso3 = c.cca3 === "UNK" ? "KOS" : c.cca3;
  const [, people = [], adjectives = [], more = [], capitals = [], point = c.latlng] = ours.get(iso3) ?? [];
  const shown = more.find((n) => n.startsWith("="))?.slice(1) ?? c.name.common;
  const demonyms = people.length ? people : (c.demonyms?.eng?.m ?? "").split(/, | or /);
  const spellings = c.altSpellings.filter((n) => /Republic|Kingdom|State|Islands|Emirate|Federation|Union/.test(n) && latin(n));
  return {
    independent: c.independent, iso3, iso2: c.cca2, name: shown, official: c.name.official,
    demonyms: unique(demonyms), adjectives: unique(adjectives.length ? adjectives : demonyms),
    capital: unique(capitals[0] === "-" ? [] : capitals.length ? capitals : c.capital),
    aliases: unique([c.name.common, ...more.map((n) => n.replace(/^=|^the /, "")), ...spellings])
      .filter((n) => n !== shown && n !== c.name.official),
    lat: coordinate(point[0]), lon: coordinate(point[1]),
  };
}).sort((a, b) => (a.iso3 < b.iso3 ? -1 : 1));

// A territory does not share the words of the state it belongs to: "French" is not the Southern Lands.
for (const key of ["demonyms", "adjectives", "capital"]) {
  const states = countries.filter((c) => c.independent || c.iso3 === "KOS" || c.iso3 === "PSE");
  const taken = new Set(states.flatMap((c) => (key === "capital" ? c.capital : [...c.demonyms, ...c.adjectives])));
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
