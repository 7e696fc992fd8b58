using System.Globalization;
using System.Xml.Linq;

namespace ReportGen.Publishing.Documents.Ofd;

/// <summary>How objects are drawn that do not say it themselves.</summary>
/// <param name="LineWidth">The width of lines in millimetres.</param>
/// <param name="IsWhite">Whether areas and characters are filled in white.</param>
internal readonly record struct OfdPaint(float LineWidth, bool IsWhite)
{
    /// <summary>A parameter may be made from another, and that from another.</summary>
    private const int MaxBases = 16;

    /// <summary>What the standard prescribes where nothing is said.</summary>
    public static OfdPaint Default => new(0.353f, false);

    /// <summary>The paint of an object, or of what is in a layer or a group.</summary>
    /// <param name="drawn">The object.</param>
    /// <param name="document">The document, which holds drawing parameters.</param>
    public OfdPaint Of(XElement drawn, OfdDocument document)
    {
        OfdPaint paint = this;
        var bases = new Stack<XElement>();
        for (XElement? parameter = document.Resource(drawn.Setting("DrawParam")); parameter is not null && bases.Count < MaxBases; parameter = document.Resource(parameter.Setting("Relative")))
            bases.Push(parameter);
        foreach (XElement parameter in bases)
            paint = paint.With(parameter);
        return paint.With(drawn);
    }

    private OfdPaint With(XElement source) => new(
        OfdNumbers.One(source.Setting("LineWidth")) ?? LineWidth,
        source.Child("FillColor") is { } fill ? IsWhiteColour(OfdNumbers.Parts(fill.Setting("Value"))) : IsWhite);

    // Grey, RGB and CMYK, of which the last counts ink.
    private static bool IsWhiteColour(string[] values) => values.Length switch
    {
        1 or 3 => values.All(static v => (v.StartsWith('#') ? Hexadecimal(v) : OfdNumbers.One(v)) >= 248),
        4 => values.All(static v => OfdNumbers.One(v) <= 7),
        _ => false,
    };

    private static float? Hexadecimal(string text) =>
        int.TryParse(text.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int value) ? value : null;
}
