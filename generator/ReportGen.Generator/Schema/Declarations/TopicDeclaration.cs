using ReportGen.Generator.Schema.Keys;
using static ReportGen.Generator.Schema.Keys.TextTypes;

namespace ReportGen.Generator.Schema.Declarations;

/// <summary>What the text of a section must speak of.</summary>
internal sealed class TopicDeclaration(IReadOnlyDictionary<string, object> said) : Declaration(said)
{
    public static readonly ObjectType<TopicDeclaration> Type = new(
        "topic", "a topic", "A topic: the words by which a text names it, or an object; null removes it.", static said => new(said), shorthand: "label");

    private static readonly Key<LocatedText> LabelKey = Type.Key("label", Words, "The words by which a text names it.");
    public LocatedText? Label => Get(LabelKey);

    private static readonly Key<LocatedText> LabelEnKey = Type.Key("labelEn", Text, "The same in English.");
    public LocatedText? LabelEn => Get(LabelEnKey);

    private static readonly Key<IReadOnlyList<LocatedText>> AliasesKey = Type.Key("aliases", new ListType(Words), "Other words for it found in published reports.");
    public IReadOnlyList<LocatedText>? Aliases => Get(AliasesKey);
}
