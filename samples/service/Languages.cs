using Microsoft.Net.Http.Headers;
using ReportGen.Messages;

namespace CheckService;

/// <summary>The language of an answer: what the request prefers of those there are, else Chinese.</summary>
internal static class Languages
{
    public static Wording Of(HttpContext http)
    {
        Wording language = http.Request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(static wanted => wanted.Quality ?? 1)
            .Select(static wanted => Wording.All.FirstOrDefault(known => IsMeant(wanted, known)))
            .FirstOrDefault(static known => known is not null) ?? Wording.Chinese;
        http.Response.Headers.ContentLanguage = language.Code;
        http.Response.Headers.Vary = HeaderNames.AcceptLanguage;
        return language;
    }

    // en, en-GB.
    private static bool IsMeant(StringWithQualityHeaderValue wanted, Wording known) =>
        wanted.Quality != 0 && wanted.Value.AsSpan().StartsWith(known.Code, StringComparison.OrdinalIgnoreCase)
        && (wanted.Value.Length == known.Code.Length || wanted.Value.Value![known.Code.Length] == '-');
}
