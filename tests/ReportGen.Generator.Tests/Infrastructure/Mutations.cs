using System.Globalization;

namespace ReportGen.Generator.Tests.Infrastructure;

/// <summary>How many mutations a test tries: few by default, as many as REPORTGEN_MUTATIONS says where it is set.</summary>
internal static class Mutations
{
    private static readonly string? Said = Environment.GetEnvironmentVariable("REPORTGEN_MUTATIONS");

    /// <summary>Whether a number was asked for.</summary>
    public static bool AreCounted => !string.IsNullOrEmpty(Said);

    /// <summary>The share of one of several runs that differ in their seeds; together they make the number asked for.</summary>
    public static int OfRun(int byDefault, int runs) =>
        AreCounted ? (int.Parse(Said!, NumberStyles.None, CultureInfo.InvariantCulture) + runs - 1) / runs : byDefault;
}
