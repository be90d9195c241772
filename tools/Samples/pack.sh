#!/usr/bin/env bash
# Packs pages/ into the compressed samples: one .html.gz and one .warc.gz, one gzip member a record.
# Same pages in, same bytes out (for one version of gzip): names and times are left out of the headers, ids are fixed.
# Needs bash, gzip and coreutils. Run from anywhere: tools/Samples/pack.sh
set -euo pipefail
export LC_ALL=C
here=$(cd "$(dirname "$0")" && pwd)
out=$here/../../samples
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

gzip -n -9 -c "$here/pages/meridian-courier-moscow.html" > "$out/meridian-courier-moscow.html.gz"

warc=$out/crawl-mediation.warc.gz
: > "$warc"

# sha1 FILE: the digest as WARC writes it, in base 32.
sha1() {
    local hex
    hex=$(sha1sum "$1" | cut -c1-40)
    printf 'sha1:%s' "$(printf "$(sed 's/../\\x&/g' <<< "$hex")" | base32)"
}

# record BLOCK HEADER...: one record as a gzip member of its own (WARC 1.0, annex on compression).
record() {
    {
        printf 'WARC/1.0\r\n'
        printf '%s\r\n' "${@:2}"
        printf 'Content-Length: %d\r\n\r\n' "$(wc -c < "$1")"
        cat "$1"
        printf '\r\n\r\n'
    } | gzip -n -9 -c >> "$warc"
}

# id NUMBER: a fixed record id.
id() { printf '<urn:uuid:5c0ffee0-2025-4a00-8000-%012d>' "$1"; }

# page NUMBER DATE URL FILE: the request and the response of one page.
page() {
    local number=$1 date=$2 url=$3 file=$here/pages/$4 host path
    host=${url#https://}; path=/${host#*/}; host=${host%%/*}

    printf 'GET %s HTTP/1.1\r\nUser-Agent: sample-crawler/1.0\r\nAccept: text/html\r\nHost: %s\r\n\r\n' \
        "$path" "$host" > "$work/request"
    record "$work/request" 'WARC-Type: request' "WARC-Date: $date" "WARC-Record-ID: $(id $((number * 10 + 1)))" \
        "WARC-Warcinfo-ID: $(id 1)" "WARC-Target-URI: $url" 'Content-Type: application/http; msgtype=request'

    {
        printf 'HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Language: en\r\n'
        printf 'Content-Length: %d\r\n\r\n' "$(wc -c < "$file")"
        cat "$file"
    } > "$work/response"
    record "$work/response" 'WARC-Type: response' "WARC-Date: $date" "WARC-Record-ID: $(id $((number * 10 + 2)))" \
        "WARC-Warcinfo-ID: $(id 1)" "WARC-Concurrent-To: $(id $((number * 10 + 1)))" "WARC-Target-URI: $url" \
        "WARC-Payload-Digest: $(sha1 "$file")" "WARC-Block-Digest: $(sha1 "$work/response")" \
        'WARC-Identified-Payload-Type: text/html' 'Content-Type: application/http; msgtype=response'
}

printf 'software: tools/Samples/pack.sh\r\nformat: WARC File Format 1.0\r\ndescription: pages written for the samples of Casus; nothing was fetched\r\n' > "$work/info"
record "$work/info" 'WARC-Type: warcinfo' 'WARC-Date: 2025-03-20T00:00:00Z' "WARC-Record-ID: $(id 1)" \
    'WARC-Filename: crawl-mediation.warc.gz' 'Content-Type: application/warc-fields'

page 1 2025-03-20T00:00:05Z https://www.corniche-gazette.example/gaza-truce-agreed corniche-gazette-doha.html
page 2 2025-03-20T00:00:09Z https://windmill-standard.example/world/three-hostages-home windmill-standard-gaza.html
page 3 2025-03-20T00:00:14Z https://estuary-times.example/africa/congo-rwanda-doha estuary-times-doha.html
