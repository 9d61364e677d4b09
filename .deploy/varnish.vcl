# Varnish 7 in front of any number of replicas. No response depends on Host, cookies or query, so none of them is part of the key.
# The program makes every coding itself, each with its own ETag, so Varnish must not compress:
#
#   varnishd -f .deploy/varnish.vcl -a :80 -a purge=:8090 -s malloc,256m -p http_gzip_support=off
#
# Purges have a listening socket of their own, named "purge". Behind a TLS terminator on the same machine every reader comes from
# 127.0.0.1, so that an address alone proves nothing. Let only the replicas reach port 8090.
vcl 4.1;

import directors;
import std;

# A replica that is slow for a moment stays: Varnish would have nobody to ask. One that is dead refuses at once, and the next is asked.
probe ready {
  .url = "/readyz";
  .interval = 1s;
  .timeout = 2s;
  .window = 3;
  .threshold = 1;
  .initial = 1;
}

backend replica_a { .host = "127.0.0.1"; .port = "8081"; .probe = ready; .connect_timeout = 1s; .first_byte_timeout = 5s; }
backend replica_b { .host = "127.0.0.1"; .port = "8082"; .probe = ready; .connect_timeout = 1s; .first_byte_timeout = 5s; }

# Where the replicas send PURGE from: this machine and private networks (RFC 1918, RFC 4193). Narrow it to yours.
acl replicas {
  "127.0.0.1";
  "::1";
  "10.0.0.0"/8;
  "172.16.0.0"/12;
  "192.168.0.0"/16;
  "fc00::"/7;
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
    if (local.socket != "purge" || client.ip !~ replicas) {
      return (synth(405));
    }
    return (purge);
  }
  if (local.socket == "purge") {
    return (synth(405));
  }
  if (req.method != "GET" && req.method != "HEAD") {
    return (pass);
  }

  # Three variants, not one for each browser's spelling. A weight of 0 means never. Ranges are of the identity form, as in the program.
  if (req.http.Range) {
    unset req.http.Accept-Encoding;
  } elsif (req.http.Accept-Encoding ~ "(?i)(^|,)\s*br\s*(;\s*q=(0\.0*[1-9][0-9]*|1(\.0*)?)\s*)?(,|$)") {
    set req.http.Accept-Encoding = "br";
  } elsif (req.http.Accept-Encoding ~ "(?i)(^|,)\s*gzip\s*(;\s*q=(0\.0*[1-9][0-9]*|1(\.0*)?)\s*)?(,|$)") {
    set req.http.Accept-Encoding = "gzip";
  } else {
    unset req.http.Accept-Encoding;
  }

  # While a replica answers, stale-while-revalidate. While none does, all the grace there is.
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
    # A copy that is being renewed stays. Anything else is asked of the next replica.
    if (bereq.is_bgfetch) {
      return (abandon);
    }
    if (bereq.retries == 0) {
      return (retry);
    }
    set beresp.uncacheable = true;
    return (deliver);
  }
  # Varnish reads stale-while-revalidate into the grace by itself, but not stale-if-error. A copy kept longer saves a body.
  if (beresp.status == 200 && beresp.http.Cache-Control ~ "stale-if-error=\d+") {
    set beresp.grace = std.duration(regsub(beresp.http.Cache-Control, "^.*stale-if-error=(\d+).*$", "\1s"), 1d);
  }
  set beresp.keep = 1d;
}

sub vcl_backend_error {
  # When a replica has just died, the director names the next one, and the reader notices nothing.
  if (!bereq.is_bgfetch && bereq.retries < 4) {
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
