namespace ReportGen.Publishing.Checking.Writers.Sarif;

/// <summary>Paths as SARIF wants them: percent-encoded, absolute ones as file URIs.</summary>
internal static class SarifUri
{
    /// <summary>The URI of a path with / between folders; standard input, which has none, is called stdin.</summary>
    public static string Of(string path)
    {
        if (path == "-")
            return "stdin";
        // //server/share names its host, C:/folder and /folder have none.
        if (path.StartsWith("//", StringComparison.Ordinal))
            return $"file:{Encode(path)}";
        if (path is [>= 'A' and <= 'Z' or >= 'a' and <= 'z', ':', '/', ..])
            return $"file:///{path[..2]}{Encode(path[2..])}";
        return path.StartsWith('/') ? $"file://{Encode(path)}" : Encode(path);
    }

    private static string Encode(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
