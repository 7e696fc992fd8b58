using System.Diagnostics;
using System.Globalization;

namespace ReportGen.Benchmarks;

/// <summary>Runs the tool as its users do, and measures the process.</summary>
internal static class ToolProcess
{
    /// <summary>What a run came to.</summary>
    /// <param name="Seconds">How long it took.</param>
    /// <param name="Cpu">The time of processors, in seconds.</param>
    /// <param name="PeakMegabytes">The most memory it held.</param>
    internal readonly record struct Figures(double Seconds, double Cpu, double PeakMegabytes);

    /// <summary>Runs the tool that was built beside this program; what it says is dropped.</summary>
    public static Figures Run(params string[] arguments) => RunProgram(Path.Combine(AppContext.BaseDirectory, "ReportGen.Cli.dll"), arguments);

    /// <summary>Runs a program; what it says is dropped.</summary>
    public static Figures RunProgram(string program, params string[] arguments)
    {
        string[] command = program.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) ? ["dotnet", program, .. arguments] : [program, .. arguments];
        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true };
        var watch = Stopwatch.StartNew();
        using Process process = Process.Start(start)!;
        Task output = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null), error = process.StandardError.BaseStream.CopyToAsync(Stream.Null);
        (double cpu, double memory) = (0, 0);
        while (!process.WaitForExit(20))
        {
            try
            {
                cpu = Math.Max(cpu, Cpu(process.Id));
                memory = Peak(process.Id);
            }
            catch (Exception e) when (e is IOException or InvalidOperationException)
            {
                // It has ended meanwhile.
            }
        }

        Task.WaitAll(output, error);
        return new Figures(watch.Elapsed.TotalSeconds, cpu, memory);
    }

    private static double Peak(int process) =>
        double.Parse(File.ReadLines($"/proc/{process}/status").First(static l => l.StartsWith("VmHWM:", StringComparison.Ordinal)).Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;

    // User and system time in hundredths of a second, behind the name in brackets.
    private static double Cpu(int process)
    {
        string stat = File.ReadAllText($"/proc/{process}/stat");
        string[] fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return (double.Parse(fields[11], CultureInfo.InvariantCulture) + double.Parse(fields[12], CultureInfo.InvariantCulture)) / 100;
    }
}
