using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using ReportGen.Messages;
using ReportGen.Publishing.Inputs;
using ReportGen.Publishing.Output;

namespace ReportGen.Publishing.Preview;

/// <summary>Serves the folder of a preview on loopback, and tells the pages that are open when they changed.</summary>
/// <param name="directory">The folder.</param>
/// <param name="language">The language of messages.</param>
internal sealed class PreviewServer(string directory, Wording language) : IDisposable
{
    // Under a name of its own a site elsewhere cannot have its pages read this one: only these hosts are answered.
    private static readonly string[] Hosts = ["127.0.0.1", "localhost"];

    private static readonly Dictionary<string, string> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        [".html"] = "text/html; charset=utf-8", [".css"] = "text/css; charset=utf-8", [".js"] = "text/javascript; charset=utf-8", [".json"] = "application/json; charset=utf-8",
        [".md"] = "text/plain; charset=utf-8", [".txt"] = "text/plain; charset=utf-8", [".csv"] = "text/csv; charset=utf-8", [".xml"] = "application/xml; charset=utf-8", [".svg"] = "image/svg+xml",
        [".xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    };

    private readonly ConcurrentDictionary<Client, bool> _clients = [];
    private HttpListener? _listener;
    private int _version;

    /// <summary>What is wrong, to be shown on every page.</summary>
    public IReadOnlyList<PreviewFault> Faults { get; set; } = [];

    /// <summary>The pages that somebody is looking at: paths below the folder.</summary>
    public IReadOnlyCollection<string> OpenPages => [.. _clients.Keys.Select(static c => c.Path).Distinct(StringComparer.Ordinal)];

    /// <summary>Begins to serve.</summary>
    /// <param name="port">The port.</param>
    /// <exception cref="HttpListenerException">It cannot be had.</exception>
    public void Start(int port)
    {
        var listener = new HttpListener();
        foreach (string host in Hosts)
            listener.Prefixes.Add(string.Create(CultureInfo.InvariantCulture, $"http://{host}:{port}/"));
        try
        {
            listener.Start();
        }
        catch
        {
            listener.Close();
            throw;
        }

        _listener = listener;
        _ = AcceptAsync(listener);
    }

    /// <summary>Has pages loaded again: those given, or but for those.</summary>
    public void Reload(Func<string, bool> isMeant)
    {
        int version = Interlocked.Increment(ref _version);
        foreach (Client client in _clients.Keys)
        {
            if (isMeant(client.Path))
                client.Tell(version);
        }
    }

    public void Dispose() => _listener?.Close();

    private async Task AcceptAsync(HttpListener listener)
    {
        while (listener.IsListening)
        {
            try
            {
                HttpListenerContext request = await listener.GetContextAsync().ConfigureAwait(false);
                _ = Task.Run(() => AnswerAsync(request));
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException or InvalidOperationException)
            {
                return;
            }
        }
    }

    private async Task AnswerAsync(HttpListenerContext request)
    {
        try
        {
            HttpListenerResponse response = request.Response;
            response.Headers["Cache-Control"] = "no-store";
            response.Headers["X-Content-Type-Options"] = "nosniff";
            string path = request.Request.Url?.AbsolutePath is { } absolute ? Uri.UnescapeDataString(absolute)[1..] : "";
            if (request.Request.HttpMethod is not ("GET" or "HEAD"))
                response.StatusCode = (int)HttpStatusCode.MethodNotAllowed;
            else if (path == PreviewPage.EventsPath)
                await FollowAsync(request).ConfigureAwait(false);
            else if (path == PreviewPage.ScriptPath)
                await WriteAsync(request, ".js", Encoding.UTF8.GetBytes(PreviewPage.Script)).ConfigureAwait(false);
            else
                await ServeAsync(request, PageOf(path)).ConfigureAwait(false);
            response.Close();
        }
        // Who asked is gone, or the preview has ended.
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException or InvalidOperationException or IOException)
        {
            request.Response.Abort();
        }
    }

    private static string PageOf(string path) => path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path;

    private async Task ServeAsync(HttpListenerContext request, string path)
    {
        string full = Path.Combine(directory, path);
        if (Manifest.IsBelow(path) && Directory.Exists(full))
        {
            request.Response.Redirect($"/{string.Join('/', path.Split('/').Select(Uri.EscapeDataString))}/");
            return;
        }

        if (!Manifest.IsBelow(path) || !File.Exists(full))
        {
            request.Response.StatusCode = (int)HttpStatusCode.NotFound;
            await WriteAsync(request, ".html", PreviewPage.Complete(PreviewPage.NotFound(path, language), Faults, language)).ConfigureAwait(false);
            return;
        }

        byte[] bytes = await File.ReadAllBytesAsync(full).ConfigureAwait(false);
        string ending = Path.GetExtension(path);
        await WriteAsync(request, ending, ending == ".html" ? PreviewPage.Complete(bytes, Faults, language) : bytes).ConfigureAwait(false);
    }

    private static async Task WriteAsync(HttpListenerContext request, string ending, byte[] bytes)
    {
        request.Response.ContentType = Types.GetValueOrDefault(ending, "application/octet-stream");
        request.Response.ContentLength64 = bytes.Length;
        if (request.Request.HttpMethod == "GET")
            await request.Response.OutputStream.WriteAsync(bytes).ConfigureAwait(false);
    }

    // Server-sent events: the number of the build that the page is of, again whenever it changes.
    private async Task FollowAsync(HttpListenerContext request)
    {
        request.Response.ContentType = "text/event-stream";
        request.Response.SendChunked = true;
        string path = request.Request.QueryString["path"] ?? "/";
        using var client = new Client(PageOf(Uri.UnescapeDataString(path).TrimStart('/')));
        _clients[client] = true;
        try
        {
            client.Tell(_version);
            while (_listener?.IsListening == true)
            {
                int? version = await client.NextAsync().ConfigureAwait(false);
                // A comment now and then: without it nobody would notice that the page is closed.
                string text = version is { } number ? string.Create(CultureInfo.InvariantCulture, $"data: {number}\n\n") : ": \n\n";
                await request.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(text)).ConfigureAwait(false);
                await request.Response.OutputStream.FlushAsync().ConfigureAwait(false);
            }
        }
        finally
        {
            _clients.TryRemove(client, out _);
        }
    }

    /// <summary>A page that is open.</summary>
    private sealed class Client(string path) : IDisposable
    {
        private static readonly TimeSpan Silence = TimeSpan.FromSeconds(5);

        private readonly SemaphoreSlim _news = new(0);
        private int _version;

        public string Path => path;

        public void Tell(int version)
        {
            _version = version;
            _news.Release();
        }

        // The build that is news; null after some silence.
        public async Task<int?> NextAsync() => await _news.WaitAsync(Silence).ConfigureAwait(false) ? _version : null;

        public void Dispose() => _news.Dispose();
    }
}
