using System.CommandLine;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using ReportGen.Messages;
using ReportGen.Publishing.Checking;
using ReportGen.Publishing.Pipeline;
using ReportGen.Publishing.Preview;
using ReportGen.Publishing.Site;

namespace ReportGen.Publishing.Commands;

/// <summary>reportgen preview: the site as it would be published, on a local page that loads again when data or templates change.</summary>
internal static class PreviewCommand
{
    private const int DefaultPort = 4680, PortsTried = 20;

    // Looking takes a tenth of the time at most.
    private const int LeastPause = 40, Share = 10;

    public static Command Create(CommandContext context)
    {
        Argument<string[]> inputs = SharedOptions.Inputs();
        Option<string?> templates = SharedOptions.Templates();
        var port = new Option<int?>("--port") { HelpName = "N", Description = CommandWording.Of(static w => w.PortOption()) };
        port.Validators.Add(static result =>
        {
            if (result.Tokens.Count == 1 && !(int.TryParse(result.Tokens[0].Value, out int number) && number is >= 0 and <= 65535))
                result.AddFault(CommandWording.Of(w => w.OptionTakesNumber("--port", 0, 65535, result.Tokens[0].Value)));
        });
        Option<string?> site = SharedOptions.Site();
        var history = new Option<string?>("--history") { HelpName = "DIR", Description = CommandWording.Of(static w => w.HistoryOption()) };
        var rules = new Option<string?>("--rules") { HelpName = "FILE", Description = CommandWording.Of(static w => w.RulesOption()) };
        Option<Wording> lang = SharedOptions.Lang();
        var command = new Command("preview", CommandWording.Of(static w => w.PreviewDescription())) { inputs, templates, port, site, history, rules, lang };
        command.Validators.Add(result => SharedOptions.NeedInput(result, inputs));
        command.SetAction(parsed =>
        {
            var settings = new PreviewSettings(
                parsed.GetValue(inputs)!, parsed.GetValue(templates), parsed.GetValue(site), new CheckOptions { History = parsed.GetValue(history), Rules = parsed.GetValue(rules) }, parsed.GetRequiredValue(lang));
            return Run(context, settings, parsed.GetValue(port));
        });
        return command;
    }

    private static int Run(CommandContext context, PreviewSettings settings, int? port)
    {
        string directory = Directory.CreateTempSubdirectory("reportgen-preview-").FullName;
        try
        {
            using var interruption = new Interruption();
            using var server = new PreviewServer(directory, settings.Language);
            if (Listen(server, port) is not { } number)
            {
                context.Fault(settings.Language.PortTaken(port ?? DefaultPort));
                return ExitStatus.Fault;
            }

            var build = new PreviewBuild(context, settings, directory);
            var watch = new PreviewWatch(settings, directory);
            watch.HasChanged();
            build.Run([], static _ => { }, interruption.Stop);
            server.Faults = build.Faults;
            using (StreamWriter output = CommandContext.OpenText())
                output.WriteLine(settings.Language.PreviewAt($"http://127.0.0.1:{number}/"));
            Follow(server, build, watch, directory, interruption.Stop);
            return ExitStatus.Done;
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    private static void Follow(PreviewServer server, PreviewBuild build, PreviewWatch watch, string directory, CancellationToken stop)
    {
        bool hasChanged = false;
        while (!stop.IsCancellationRequested)
        {
            if (!hasChanged)
                hasChanged = Look(watch, stop.WaitHandle);
            else
                hasChanged = Build(server, build, watch, directory, stop);
        }
    }

    // Pauses, then looks, so that looking takes a small share of the time.
    private static bool Look(PreviewWatch watch, WaitHandle until)
    {
        var time = Stopwatch.StartNew();
        bool hasChanged = HasChanged(watch);
        if (!hasChanged)
            until.WaitOne(Math.Max(LeastPause, (int)time.ElapsedMilliseconds * Share));
        return hasChanged;
    }

    // A build is given up where something is saved meanwhile; true where one was.
    private static bool Build(PreviewServer server, PreviewBuild build, PreviewWatch watch, string directory, CancellationToken stop)
    {
        // A page that was shown early is shown again only where the whole build made another of it.
        var told = new Dictionary<string, DateTime>(StringComparer.Ordinal);
        DateTime TimeOf(string page) => File.GetLastWriteTimeUtc(Path.Combine(directory, page));
        using var outdated = CancellationTokenSource.CreateLinkedTokenSource(stop);
        bool hasChanged = false;
        Task work = Task.Run(() => build.Run(server.OpenPages, ready =>
        {
            foreach (string page in ready)
                told[page] = TimeOf(page);
            server.Reload(ready.Contains);
        }, outdated.Token), CancellationToken.None);
        while (!work.IsCompleted)
        {
            if (hasChanged || stop.IsCancellationRequested)
                work.Wait(CancellationToken.None);
            else if (hasChanged = Look(watch, ((IAsyncResult)work).AsyncWaitHandle))
                outdated.Cancel();
        }

        if (outdated.IsCancellationRequested)
            return hasChanged;
        bool isSame = server.Faults.SequenceEqual(build.Faults);
        server.Faults = build.Faults;
        server.Reload(page => !isSame || !told.TryGetValue(page, out DateTime time) || time != TimeOf(page));
        return false;
    }

    // What is saved may be gone for a moment.
    private static bool HasChanged(PreviewWatch watch)
    {
        try
        {
            return watch.HasChanged();
        }
        catch (Exception e) when (Inputs.FileFault.Is(e))
        {
            return false;
        }
    }

    // Where none was asked for, the first that is free.
    private static int? Listen(PreviewServer server, int? port)
    {
        int first = port is 0 ? FreePort() : port ?? DefaultPort;
        for (int number = first; number < first + (port is null ? PortsTried : 1); number++)
        {
            try
            {
                server.Start(number);
                return number;
            }
            catch (Exception e) when (e is HttpListenerException or SocketException)
            {
                // Somebody else has it.
            }
        }

        return null;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
