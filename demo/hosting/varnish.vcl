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
  if (beresp.status >= 500) {
    # The copy that is there stays.
    if (bereq.is_bgfetch) {
      return (abandon);
    }
    set beresp.ttl = 0s;
    set beresp.grace = 0s;
  } elsif (beresp.status != 200) {
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

sub vcl_deliver {
  # The origin is thought to be well and yet gives no answer: once more, with whatever copy there is.
  if (resp.status >= 500 && req.restarts == 0) {
    return (restart);
  }
  unset resp.http.Via;
  unset resp.http.X-Varnish;
}
