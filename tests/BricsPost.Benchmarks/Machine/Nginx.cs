namespace BricsPost.Benchmarks.Machine;

/// <summary>nginx as an expert would set it up for these two files: a worker for each core, open files cached, no log.</summary>
internal static class Nginx
{
    public static Server Start(Workshop workshop) => Server.Start("nginx", port =>
    {
        var file = workshop.PathOf("nginx.conf");
        File.WriteAllText(file, Configuration(workshop, port));
        // Its workers are somebody else when it is started by root.
        string[] user = Environment.IsPrivilegedProcess ? ["-g", "user root;"] : [];
        return [.. user, "-e", workshop.PathOf("nginx.log"), "-c", file];
    });

    private static string Configuration(Workshop workshop, int port) => $$"""
        daemon off;
        worker_processes auto;
        pid {{workshop.PathOf("nginx.pid")}};
        error_log {{workshop.PathOf("nginx.log")}};
        events { worker_connections 1024; }
        http {
            access_log off;
            server_tokens off;
            sendfile on;
            tcp_nopush on;
            keepalive_requests 1000000000;
            open_file_cache max=100;
            open_file_cache_valid 1h;
            {{Temporary(workshop)}}
            server {
                listen 127.0.0.1:{{port}} reuseport;
                root {{workshop.PathOf("samples")}};
                types {}
                location = / { try_files /page.br =404; default_type "text/html; charset=utf-8"; {{Headers(workshop, "page.br")}} }
                location /samples/ { alias {{workshop.PathOf("samples")}}/; default_type image/jpeg; {{Headers(workshop, "photo.jpg")}} }
            }
        }
        """;

    private static string Temporary(Workshop workshop) => string.Concat(
        ((string[])["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]).Select(kind => $"{kind}_temp_path {workshop.PathOf(kind)}; "));

    /// <summary>All but those that nginx makes from the file.</summary>
    private static string Headers(Workshop workshop, string name) => string.Concat(
        File.ReadLines(workshop.PathOf("samples", name + ".headers"))
            .Select(line => line.Split(": ", 2))
            .Where(pair => pair[0] is not ("Content-Type" or "ETag" or "Last-Modified" or "Accept-Ranges"))
            .Select(pair => $"add_header {pair[0]} \"{pair[1]}\"; "));
}
