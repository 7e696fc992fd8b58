using System.Text.RegularExpressions;
using ReportGen.TestSupport;

namespace ReportGen.Samples.Tests;

/// <summary>Data files of the sample city.</summary>
internal static partial class SampleData
{
    public static string Of(int year) => File.ReadAllText(Repository.Path("samples", "city", "songquan", $"{year}.json"));

    /// <summary>The same report with a total of applications received that is too large by one.</summary>
    public static string Broken(string data) => Received().Replace(data, static m => $"{m.Groups[1].Value}{int.Parse(m.Groups[2].Value, System.Globalization.CultureInfo.InvariantCulture) + 1}", 1);

    /// <summary>Does that to a file.</summary>
    public static void Break(string path) => File.WriteAllText(path, Broken(File.ReadAllText(path)));

    [GeneratedRegex("""("applications":.*?"received":.*?"total": )(\d+)""", RegexOptions.Singleline)]
    private static partial Regex Received();
}
