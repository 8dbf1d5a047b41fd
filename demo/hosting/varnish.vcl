# In /etc/varnish/default.vcl, on each machine with a cache. Debian: varnish
vcl 4.1;

import std;

backend origin {
  .host = "127.0.0.1";
  .port = "8080";
  .connect_timeout = 1s;
  .first_byte_timeout = 3s;
  .between_bytes_timeout = 3s;
  .probe = {
    .url = "/health";
    .expected_response = 204;
    .interval = 1s;
    .timeout = 1s;
    .window = 3;
    .threshold = 2;
  }
}

sub vcl_recv {
  if (req.method != "GET" && req.method != "HEAD") {
    return (synth(405));
  }
  # Whatever is put behind the address or the name, one copy serves all.
  set req.http.Host = "outage.news.example";
  unset req.http.Cookie;
  unset req.http.Authorization;
  unset req.http.X-Brotli;
  if (req.url ~ "^/feeds/") {
    set req.url = regsub(req.url, "\?.*$", "");
  } elsif (req.http.Accept-Encoding ~ "\bbr\b") {
    set req.http.X-Brotli = "yes";
  }
  # While the origin is well, nobody gets a copy that is older than this.
  if (req.restarts == 0 && std.healthy(req.backend_hint)) {
    set req.grace = 30s;
  } else {
    # As long as the copy itself may be used; what was set before a restart would stay.
    set req.grace = 10d;
  }
  return (hash);
}

sub vcl_hash {
  if (req.http.X-Brotli) {
    hash_data("br");
  }
}

sub vcl_backend_fetch {
  if (bereq.http.X-Brotli) {
    set bereq.http.Accept-Encoding = "br, gzip";
    unset bereq.http.X-Brotli;
  }
}

sub vcl_backend_response {
  # Whatever is delivered takes the place of the copy that is there, an error too.
  if (beresp.status >= 500) {
    return (abandon);
  }
  if (beresp.status != 200) {
    set beresp.ttl = 1s;
    set beresp.grace = 0s;
  } else {
    # How long to go on without the origin: Varnish doesn't read stale-if-error by itself.
    set beresp.grace = std.duration(
      regsub(beresp.http.Cache-Control, "^.*\bstale-if-error=(\d+).*$", "\1s"), 30s);
    # Kept on for asking whether it has changed.
    set beresp.keep = 1h;
  }
  return (deliver);
}

sub vcl_backend_error {
  return (abandon);
}

sub vcl_synth {
  # The origin was thought to be well and gave no answer: once more, with whatever copy there is.
  if (resp.status == 503 && req.restarts == 0) {
    return (restart);
  }
  set resp.http.Access-Control-Allow-Origin = "*";
  return (deliver);
}

sub vcl_deliver {
  unset resp.http.Via;
  unset resp.http.X-Varnish;
}
