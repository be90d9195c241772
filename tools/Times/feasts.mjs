// Rebuilds data/times/feast-dates.tsv: node tools/Times/feasts.mjs
// Islamic, Hebrew, Persian and Chinese dates come from the calendars of ICU (Umm al-Qura tables, Hebrew arithmetic, Persian solar
// arithmetic, astronomical new moons at Beijing), which every Node.js holds. Hindu and Buddhist feasts are reckoned here from the
// longitudes of sun and moon: Meeus, Astronomical Algorithms, 2nd edition, chapters 25 and 47, main terms.
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const FIRST = 1990, LAST = 2040, DAY = 86400000;
const rows = [];
const iso = (ms) => new Date(ms).toISOString().slice(0, 10);
const add = (feast, first, days = 1) => {
  const year = new Date(first).getUTCFullYear();
  if (year >= FIRST && year <= LAST) rows.push([feast, iso(first), iso(first + (days - 1) * DAY)]);
};

// Every day with its month and day in a calendar.
const days = (calendar, month) => {
  const format = new Intl.DateTimeFormat(`en-u-ca-${calendar}`, { day: "numeric", month, timeZone: "UTC" });
  const list = [];
  for (let ms = Date.UTC(FIRST - 1, 11, 1); ms < Date.UTC(LAST + 1, 1, 15); ms += DAY) {
    const parts = Object.fromEntries(format.formatToParts(new Date(ms)).map((p) => [p.type, p.value]));
    list.push({ ms, month: parts.month, day: Number(parts.day), weekday: new Date(ms).getUTCDay() });
  }
  return list;
};
const each = (list, month, day, act) => list.filter((d) => d.month === month && d.day === day).forEach(act);

// Islamic feasts.
const hijri = days("islamic-umalqura", "numeric");
const hijriFeasts = [["islamic-new-year", "1", 1], ["ashura", "1", 10], ["arbaeen", "2", 20], ["mawlid", "3", 12], ["isra-and-miraj", "7", 27],
  ["eid-al-fitr", "10", 1], ["day-of-arafah", "12", 9], ["eid-al-adha", "12", 10], ["eid", "10", 1], ["eid", "12", 10]];
for (const [feast, month, day] of hijriFeasts) each(hijri, month, day, (d) => add(feast, d.ms));
for (const [feast, month] of [["ramadan", "9"], ["muharram", "1"]]) {
  each(hijri, month, 1, (d) => add(feast, d.ms, hijri.some((e) => e.ms === d.ms + 29 * DAY && e.day === 30) ? 30 : 29));
}
for (const d of hijri) {
  if (d.month === "9" && d.weekday === 5 && !hijri.some((e) => e.ms === d.ms + 7 * DAY && e.month === "9")) add("quds-day", d.ms);
}

// Jewish feasts: the daylight day; each begins the evening before.
const hebrew = days("hebrew", "long");
const hebrewFeasts = [["rosh-hashanah", "Tishri", 1, 2], ["yom-kippur", "Tishri", 10, 1], ["sukkot", "Tishri", 15, 7], ["simchat-torah", "Tishri", 22, 2],
  ["hanukkah", "Kislev", 25, 8], ["passover", "Nisan", 15, 7], ["shavuot", "Sivan", 6, 1], ["tu-bishvat", "Shevat", 15, 1]];
for (const [feast, month, day, length] of hebrewFeasts) each(hebrew, month, day, (d) => add(feast, d.ms, length));
for (const month of ["Adar", "Adar II"]) each(hebrew, month, 14, (d) => add("purim", d.ms));
// Moved off the sabbath and its eve by rabbinical rule or Israeli law.
each(hebrew, "Av", 9, (d) => add("tisha-bav", d.ms + (d.weekday === 6 ? DAY : 0)));
each(hebrew, "Nisan", 27, (d) => add("yom-hashoah", d.ms + (d.weekday === 5 ? -DAY : d.weekday === 0 && iso(d.ms) > "1997" ? DAY : 0)));
each(hebrew, "Iyar", 5, (d) => {
  const move = d.weekday === 5 ? -1 : d.weekday === 6 ? -2 : d.weekday === 1 && iso(d.ms) > "2004" ? 1 : 0;
  add("israeli-independence-day", d.ms + move * DAY);
  add("yom-hazikaron", d.ms + (move - 1) * DAY);
});

// Nowruz.
each(days("persian", "numeric"), "1", 1, (d) => add("nowruz", d.ms));

// Sun and moon.
const rad = Math.PI / 180, sin = (x) => Math.sin(x * rad), turn = (x) => ((x % 360) + 360) % 360;
const century = (ms) => (ms / DAY + 2440587.5 + 65 / 86400 - 2451545) / 36525;
const sunAt = (ms) => {
  const t = century(ms), m = 357.52911 + 35999.05029 * t;
  return turn(280.46646 + 36000.76983 * t + 1.914602 * sin(m) + 0.019993 * sin(2 * m) - 0.00569);
};
const moonAt = (ms) => {
  const t = century(ms), d = 297.85019 + 445267.11140 * t, m = 357.52911 + 35999.05029 * t;
  const a = 134.96340 + 477198.86751 * t, f = 93.27210 + 483202.01753 * t;
  return turn(218.31645 + 481267.88123 * t + 6.288774 * sin(a) + 1.274027 * sin(2 * d - a) + 0.658314 * sin(2 * d) + 0.213618 * sin(2 * a)
    - 0.185116 * sin(m) - 0.114332 * sin(2 * f) + 0.058793 * sin(2 * d - 2 * a) + 0.057066 * sin(2 * d - m - a) + 0.053322 * sin(2 * d + a)
    + 0.045758 * sin(2 * d - m) - 0.040923 * sin(m - a) - 0.034720 * sin(d) - 0.030383 * sin(m + a) + 0.015327 * sin(2 * d - 2 * f)
    - 0.012528 * sin(a + 2 * f) + 0.010980 * sin(a - 2 * f) + 0.010675 * sin(4 * d - a) + 0.010034 * sin(3 * a));
};
const elongation = (ms) => turn(moonAt(ms) - sunAt(ms));
const crossings = (angle) => {
  const found = [];
  const past = (ms) => turn(elongation(ms) - angle) < 180;
  for (let ms = Date.UTC(FIRST - 1, 10, 1); ms < Date.UTC(LAST + 1, 1, 1); ms += DAY) {
    if (past(ms + DAY) && !past(ms)) {
      let low = ms, high = ms + DAY;
      while (high - low > 30000) {
        const middle = (low + high) / 2;
        if (past(middle)) high = middle; else low = middle;
      }
      found.push(high);
    }
  }
  return found;
};
const newMoons = crossings(0);

// ICU names the Chinese months ("bis" marks a leap month); the day on which one begins is that of the new moon itself at Beijing.
const chinese = days("chinese", "numeric");
for (const [feast, month, day] of [["lunar-new-year", "1", 1], ["lantern-festival", "1", 15], ["dragon-boat-festival", "5", 5], ["mid-autumn-festival", "8", 15]]) {
  each(chinese, month, 1, (d) => {
    const moon = newMoons.find((m) => Math.abs(m - d.ms) < 3 * DAY);
    const first = moon === undefined ? d.ms : Math.floor((moon + 8 * 3600000) / DAY) * DAY;
    add(feast, first + (day - 1) * DAY);
  });
}

// A Hindu lunar month is named by the sidereal sign of the sun at its new moon. The tithi that holds at an hour of Indian time makes the feast.
const sign = (ms) => Math.floor(turn(sunAt(ms) - 23.85 - 0.01397 * (new Date(ms).getUTCFullYear() - 2000)) / 30);
const hindu = (feast, wantedSign, tithi, hour, daysBefore, shift = 0) => {
  const starts = crossings(turn(tithi * 12));
  // Of two new moons in one sign the first begins a leap month, which has no feasts.
  for (const moon of newMoons.filter((m, i) => sign(m) === wantedSign && (i + 1 === newMoons.length || sign(newMoons[i + 1]) !== wantedSign))) {
    const start = daysBefore ? starts.filter((s) => s <= moon).at(-1) : starts.find((s) => s >= moon);
    if (start === undefined) continue;
    const at = (s) => Math.floor((s - hour * 3600000) / DAY) * DAY;
    add(feast, at(start + 5.5 * 3600000) + (1 + shift) * DAY);
  }
};
hindu("diwali", 6, 29, 19.2, true);
hindu("dussehra", 5, 9, 14, false);
hindu("holi", 10, 14, 18.5, false, 1);
for (const moon of crossings(180)) {
  // Vesak by the full moon of May, the second where May has two, at Bangkok.
  const local = Math.floor((moon + 7 * 3600000) / DAY) * DAY;
  const next = new Date(local + 29.5 * DAY);
  if (new Date(local).getUTCMonth() === 4 && next.getUTCMonth() !== 4) add("vesak", local);
}

rows.sort((x, y) => (x[0] + x[1] < y[0] + y[1] ? -1 : 1));
const header = `# Days of feasts that move through the Gregorian year, ${FIRST} to ${LAST}: first and last day.
# Source: reckoned by tools/Times/feasts.mjs from published calendar rules: Umm al-Qura tables and Hebrew, Persian and Chinese calendars of
# ICU; sun and moon after Meeus for the Hindu and Buddhist feasts. Licence: CC0 1.0.
# How sure: Jewish feasts, Nowruz and the East Asian feasts are exact (a Jewish feast begins the evening before). Islamic feasts are those of
# Saudi Arabia's calendar (before 2000 and after 2029 published tables differ by a day); where the moon is sighted they fall up to two days
# later. Hindu feasts and Vesak differ between regions by a day, in years with a leap month Vesak by a month.
feast	first	last
`;
writeFileSync(join(dirname(fileURLToPath(import.meta.url)), "..", "..", "data", "times", "feast-dates.tsv"), header + rows.map((r) => r.join("\t")).join("\n") + "\n");
