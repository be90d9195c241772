filedesc://old.arc 0.0.0.0 20040102030405 text/plain 75
1 0 Northern crawl
URL IP-address Archive-date Content-type Archive-length

http://sund.example/sign 10.0.0.1 20040102030406 text/html 220
HTTP/1.1 200 OK
Content-Type: text/html; charset=utf-8
Content-Language: en

<!doctype html><title>Sund signs</title><h1>Sund signs</h1><p>The mayor of Sund signed an agreement with the port authority on Friday.</p>

