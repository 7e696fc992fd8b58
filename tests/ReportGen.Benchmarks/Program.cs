using BenchmarkDotNet.Running;
using ReportGen.Benchmarks;

// What fixes are worth is a matter of shares, not of one operation's time.
if (args is ["fixes", ..])
    FixFigures.Print(args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 2000);
else
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
