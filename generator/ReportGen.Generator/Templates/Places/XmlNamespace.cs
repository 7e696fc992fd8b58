namespace ReportGen.Generator.Templates.Places;

/// <summary>A prefix of XML bound to a vocabulary, with those bound around it.</summary>
/// <param name="Prefix">The prefix; empty for names without one.</param>
/// <param name="Vocabulary">What names with it belong to.</param>
/// <param name="Outer">What was bound before.</param>
internal sealed record XmlNamespace(string Prefix, Vocabulary Vocabulary, XmlNamespace? Outer)
{
    /// <summary>What a name with a prefix belongs to.</summary>
    public static Vocabulary Of(XmlNamespace? bound, string prefix, Vocabulary otherwise)
    {
        for (; bound is not null; bound = bound.Outer)
        {
            if (bound.Prefix == prefix)
                return bound.Vocabulary;
        }

        return otherwise;
    }

    /// <summary>The vocabulary that an address stands for.</summary>
    public static Vocabulary Of(string address) => address switch
    {
        "http://www.w3.org/1999/xhtml" => Vocabulary.Html,
        "http://www.w3.org/2000/svg" => Vocabulary.Svg,
        "http://www.w3.org/1998/Math/MathML" => Vocabulary.MathMl,
        "http://www.w3.org/1999/XSL/Transform" or "http://www.w3.org/2001/xml-events" or "http://www.w3.org/2002/xforms" or "http://www.w3.org/ns/xbl"
            or "http://www.mozilla.org/xbl" or "http://www.mozilla.org/keymaster/gatekeeper/there.is.only.xul" => Vocabulary.Program,
        _ => Vocabulary.Data,
    };
}
