using BenchmarkDotNet.Running;
using ReportGen.Benchmarks;

// What fixes are worth is a matter of shares, not of one operation's time, and a process runs for the first time once.
if (args is ["fixes", ..])
    FixFigures.Print(args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 2000);
else if (args is ["first", ..])
    FirstRun.Print(withTemplates: args is [_, "templates"]);
else
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
