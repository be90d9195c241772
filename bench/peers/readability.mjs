// Mozilla Readability over linkedom on the pages of a folder (*.html.gz): processor time, for comparison with `Casus.Bench -- pages FOLDER`.
//   npm install @mozilla/readability@0.6.0 linkedom@0.18 && node readability.mjs FOLDER [ROUNDS]
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import fs from 'node:fs';
import zlib from 'node:zlib';

const [folder, rounds = '3'] = process.argv.slice(2);
const pages = fs.readdirSync(folder).filter(name => name.endsWith('.html.gz')).sort()
  .map(name => zlib.gunzipSync(fs.readFileSync(`${folder}/${name}`)).toString('utf8'));
for (let round = 1; round <= Number(rounds); round++) {
  const start = process.cpuUsage();
  let read = 0;
  for (const page of pages) {
    const { document } = parseHTML(page);
    read += new Readability(document).parse()?.textContent ? 1 : 0;
  }
  const { user, system } = process.cpuUsage(start);
  const seconds = (user + system) / 1e6;
  console.log(`round ${round}: ${read} pages, ${seconds.toFixed(2)} s of processor time, ${(pages.length / seconds).toFixed(0)} pages/s`);
}
