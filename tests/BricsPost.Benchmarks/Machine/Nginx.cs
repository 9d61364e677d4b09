namespace BricsPost.Benchmarks.Machine;

/// <summary>nginx as an expert would set it up: a worker for each core, open files cached, no log.</summary>
internal static class Nginx
{
    /// <summary>Over the samples, with the header fields of the site.</summary>
    public static Server Start(Workshop workshop, string samples) => Start(workshop, Path.GetFileName(samples), ports => $$"""
        server {
            {{Listen(workshop, ports)}}
            root {{samples}};
            types {}
            location = / { try_files /page.br =404; default_type "text/html; charset=utf-8"; {{Headers(samples, "page.br")}} }
            location /samples/ { alias {{samples}}/; default_type image/jpeg; {{Headers(samples, "photo.jpg")}} }
        }
        """);

    /// <summary>In front of the site, over connections that are kept, as .deploy/README.md has it.</summary>
    public static Server StartInFront(Workshop workshop, Server site) => Start(workshop, "front", ports => $$"""
        upstream site { server 127.0.0.1:{{site.Port}}; keepalive 1024; keepalive_requests 1000000000; }
        server {
            {{Listen(workshop, ports)}}
            gzip off;
            location / {
                proxy_pass http://site;
                proxy_http_version 1.1;
                proxy_set_header Connection "";
                proxy_set_header Host $host;
                proxy_set_header X-Forwarded-For $remote_addr;
                proxy_set_header X-Forwarded-Proto $scheme;
            }
        }
        """);

    /// <summary>Over the files and the configuration that the export of the site writes.</summary>
    public static async Task<Server> StartOverExportAsync(Workshop workshop)
    {
        var configuration = workshop.PathOf("export.conf");
        await workshop.ExportAsync(workshop.PathOf("export"), "--nginx", configuration);
        var own = Directory.CreateDirectory(Path.ChangeExtension(configuration, "d")).FullName;
        return Start(workshop, "export", ports =>
        {
            File.WriteAllText(Path.Combine(own, "listen.conf"), Listen(workshop, ports));
            return $"include {configuration};";
        });
    }

    private static Server Start(Workshop workshop, string name, Func<Ports, string> servers) => Server.Start("nginx", ports =>
    {
        var folder = Directory.CreateDirectory(workshop.PathOf("nginx-" + name)).FullName;
        var file = Path.Combine(folder, "nginx.conf");
        File.WriteAllText(file, Configuration(folder, servers(ports)));
        // Its workers are somebody else when it is started by root.
        string[] user = Environment.IsPrivilegedProcess ? ["-g", "user root;"] : [];
        return [.. user, "-e", Path.Combine(folder, "nginx.log"), "-c", file];
    });

    private static string Configuration(string folder, string servers) => $$"""
        daemon off;
        worker_processes auto;
        worker_rlimit_nofile 20000;
        pid {{folder}}/nginx.pid;
        error_log {{folder}}/nginx.log;
        events { worker_connections 8192; }
        http {
            access_log off;
            server_tokens off;
            sendfile on;
            tcp_nopush on;
            keepalive_requests 1000000000;
            open_file_cache max=100;
            open_file_cache_valid 1h;
            {{Temporary(folder)}}
            {{servers}}
        }
        """;

    private static string Listen(Workshop workshop, Ports ports) => $"""
        listen 127.0.0.1:{ports.Plain} reuseport;
        listen 127.0.0.1:{ports.Secure} ssl http2 reuseport;
        ssl_certificate {workshop.Certificate.File};
        ssl_certificate_key {workshop.Certificate.KeyFile};
        ssl_protocols TLSv1.2 TLSv1.3;
        """;

    private static string Temporary(string folder) => string.Concat(
        ((string[])["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]).Select(kind => $"{kind}_temp_path {folder}/{kind}; "));

    /// <summary>All but those that nginx makes from the file.</summary>
    private static string Headers(string samples, string name) => string.Concat(
        File.ReadLines(Path.Combine(samples, name + ".headers"))
            .Select(line => line.Split(": ", 2))
            .Where(pair => pair[0] is not ("Content-Type" or "ETag" or "Last-Modified" or "Accept-Ranges"))
            .Select(pair => $"add_header {pair[0]} \"{pair[1]}\"; "));
}
