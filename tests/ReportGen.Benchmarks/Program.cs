using BenchmarkDotNet.Running;
using ReportGen.Benchmarks;

// What fixes are worth is a matter of shares, not of one operation's time, and a process runs for the first time once.
if (args is ["fixes", ..])
    FixFigures.Print(args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 2000);
else if (args is ["first", ..])
    FirstRun.Print(withTemplates: args is [_, "templates"]);
else if (args is ["wide", ..])
    WideRun.Print(args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : null);
else if (args is ["read", .. var named])
    ReadRun.Print(named);
else if (args is ["scale", ..])
    ScaleRun.Print(args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 20_000, args.Length > 2 ? args[2] : Path.Combine(Path.GetTempPath(), "reportgen-scale"));
else if (args is ["memory", var reports, ..])
    MemoryRun.Print(int.Parse(reports, System.Globalization.CultureInfo.InvariantCulture), args.Length > 2 ? args[2] : Path.Combine(Path.GetTempPath(), "reportgen-memory"), args.Length > 3 ? args[3..] : []);
else if (args is ["generate", var count, var folder])
    ScaleRun.Generate(int.Parse(count, System.Globalization.CultureInfo.InvariantCulture), folder);
else if (args is ["preview", ..])
    await PreviewRun.PrintAsync();
else if (args is ["startup", ..])
    StartupRun.Print(args.ElementAtOrDefault(1), args.ElementAtOrDefault(2));
else
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
