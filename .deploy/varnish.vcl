# Varnish 7 in front of any number of replicas. Nothing about a response depends on Host, cookies or query, so none of them is
# part of the key. Every coding is the program's own, with its own ETag, so Varnish must not do any:
#
#   varnishd -f .deploy/varnish.vcl -a :80 -s malloc,256m -p http_gzip_support=off
vcl 4.1;

import directors;
import std;

probe ready {
  .url = "/readyz";
  .interval = 1s;
  .timeout = 1s;
  .window = 3;
  .threshold = 2;
  .initial = 2;
}

backend replica_a { .host = "127.0.0.1"; .port = "8081"; .probe = ready; .connect_timeout = 1s; .first_byte_timeout = 5s; }
backend replica_b { .host = "127.0.0.1"; .port = "8082"; .probe = ready; .connect_timeout = 1s; .first_byte_timeout = 5s; }

# Where the replicas send PURGE from.
acl replicas {
  "127.0.0.1";
  "::1";
}

sub vcl_init {
  new site = directors.round_robin();
  site.add_backend(replica_a);
  site.add_backend(replica_b);
}

sub vcl_recv {
  set req.backend_hint = site.backend();
  set req.url = regsub(req.url, "[?#].*$", "");
  unset req.http.Cookie;
  unset req.http.Authorization;

  if (req.method == "PURGE") {
    if (client.ip !~ replicas) {
      return (synth(405));
    }
    return (purge);
  }
  if (req.method != "GET" && req.method != "HEAD") {
    return (pass);
  }

  # Three variants, not one for each browser's spelling. A weight of nought is a no; ranges are of the identity form, as the program's are.
  if (req.http.Range) {
    unset req.http.Accept-Encoding;
  } elsif (req.http.Accept-Encoding ~ "(?i)(^|,)\s*br\s*(;\s*q=(0\.0*[1-9][0-9]*|1(\.0*)?)\s*)?(,|$)") {
    set req.http.Accept-Encoding = "br";
  } elsif (req.http.Accept-Encoding ~ "(?i)(^|,)\s*gzip\s*(;\s*q=(0\.0*[1-9][0-9]*|1(\.0*)?)\s*)?(,|$)") {
    set req.http.Accept-Encoding = "gzip";
  } else {
    unset req.http.Accept-Encoding;
  }

  # stale-while-revalidate while a replica answers; while none does, all the grace there is.
  if (std.healthy(req.backend_hint)) {
    set req.grace = 1d;
  }
  return (hash);
}

sub vcl_hash {
  hash_data(req.url);
  return (lookup);
}

sub vcl_backend_response {
  if (beresp.status >= 500) {
    # A copy that is being renewed stays; anything else is asked of the next replica.
    if (bereq.is_bgfetch) {
      return (abandon);
    }
    if (bereq.retries == 0) {
      return (retry);
    }
    set beresp.uncacheable = true;
    return (deliver);
  }
  # Varnish has read stale-while-revalidate into the grace by itself; stale-if-error is ours to read. What is kept longer saves a body.
  if (beresp.status == 200 && beresp.http.Cache-Control ~ "stale-if-error=\d+") {
    set beresp.grace = std.duration(regsub(beresp.http.Cache-Control, "^.*stale-if-error=(\d+).*$", "\1s"), 1d);
  }
  set beresp.keep = 1d;
}

sub vcl_backend_error {
  # A replica that has just died takes no reader with it: the director names the next one.
  if (!bereq.is_bgfetch && bereq.retries < 2) {
    return (retry);
  }
}

sub vcl_deliver {
  unset resp.http.Via;
  unset resp.http.X-Varnish;
}

sub vcl_synth {
  set resp.http.Cache-Control = "no-store";
  if (resp.status == 405) {
    set resp.http.Allow = "GET, HEAD";
  }
}
