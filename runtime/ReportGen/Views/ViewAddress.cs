using System.Buffers;

namespace ReportGen.Views;

/// <summary>What may stand as an address on a page.</summary>
internal static class ViewAddress
{
    private static readonly string[] Schemes = ["http", "https", "mailto"];

    // Not in RFC 3986 and 3987, or with a meaning in attributes and styles.
    private static readonly SearchValues<char> Refused = SearchValues.Create(" \"'<>\\^`{|}()\u00A0\u3000");

    /// <summary>
    /// Whether an address leads to a page or file: relative, or by http, https or mailto; without blanks, controls and
    /// quotation marks, which are percent-encoded in one.
    /// </summary>
    public static bool IsSafe(string address)
    {
        if (address.AsSpan().ContainsAny(Refused) || address.Any(static c => char.IsControl(c) || char.IsSurrogate(c)))
            return false;
        int colon = address.AsSpan().IndexOfAny(":/?#");
        return colon < 0 || address[colon] != ':' || Schemes.Contains(address[..colon], StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>A path as an address: every name in it percent-encoded, / between them.</summary>
    public static string OfPath(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
