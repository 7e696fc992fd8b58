using ReportGen.Generator.Schema.Keys;
using static ReportGen.Generator.Schema.Keys.TextTypes;

namespace ReportGen.Generator.Schema.Declarations;

/// <summary>A rate that the text states beside the figures it follows from.</summary>
internal sealed class RateDeclaration(IReadOnlyDictionary<string, object> said) : Declaration(said)
{
    public static readonly ObjectType<RateDeclaration> Type = new(
        "rate", "a rate", "A rate that the text states beside the figures it follows from; null removes it.", static said => new(said));

    private static readonly Key<IReadOnlyList<LocatedText>> NamesKey = Type.Key("names", new ListType(Words), "What the rate is called: 办结率.");
    public IReadOnlyList<LocatedText>? Names => Get(NamesKey);

    private static readonly Key<IReadOnlyList<LocatedText>> PartKey = Type.Key("part", new ListType(Words), "Words beside the figure that is the part: 办结.");
    public IReadOnlyList<LocatedText>? Part => Get(PartKey);

    private static readonly Key<IReadOnlyList<LocatedText>> OfKey = Type.Key("of", new ListType(Words), "Words beside the figure that is the whole: 收到.");
    public IReadOnlyList<LocatedText>? Of => Get(OfKey);

    private static readonly Key<IReadOnlyList<LocatedText>> UnlessKey = Type.Key("unless", new ListType(Words), "Words before the name that give the rate another base: 按时.");
    public IReadOnlyList<LocatedText>? Unless => Get(UnlessKey);
}
