using System.Runtime.CompilerServices;
using System.Text;

namespace ReportGen.TestSupport;

/// <summary>
/// Compares text with a file kept beside the test, in Verify's convention: Class.Method.verified.ext, and on a mismatch
/// Class.Method.received.ext. To accept what was received, rename it. Verify.Xunit can take this helper's place.
/// </summary>
internal static class Snapshot
{
    public static void Match(string actual, string extension, string? parameter = null, [CallerFilePath] string file = "", [CallerMemberName] string method = "")
    {
        string name = $"{Path.GetFileNameWithoutExtension(file)}.{method}{(parameter is null ? "" : $"_{parameter}")}";
        string folder = Path.GetDirectoryName(Repository.Locate(file))!;
        string verified = Path.Combine(folder, $"{name}.verified.{extension}");
        string received = Path.Combine(folder, $"{name}.received.{extension}");
        string expected = File.Exists(verified) ? File.ReadAllText(verified) : "";
        if (expected == actual)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, actual, new UTF8Encoding(false));
        int at = expected.Zip(actual).TakeWhile(static p => p.First == p.Second).Count();
        int line = actual.AsSpan(0, at).Count('\n') + 1;
        Assert.Fail($"{name}: differs from the verified file in line {line}. Compare {Path.GetFileName(received)} with {Path.GetFileName(verified)}, and rename it if it is right.");
    }
}
