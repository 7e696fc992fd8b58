using ReportGen.Forms;
using ReportGen.Generator.Schema.Keys;
using static ReportGen.Generator.Schema.Keys.TextTypes;

namespace ReportGen.Generator.Schema.Declarations;

/// <summary>A part of a report.</summary>
internal sealed class SectionDeclaration(IReadOnlyDictionary<string, object> said) : Declaration(said)
{
    public static readonly ObjectType<SectionDeclaration> Type = new(
        "section", "a section", "A section: its title, or an object; null removes it.", static said => new(said), shorthand: "title");

    private static readonly ChoiceType<TextRule> TextRules = new(("required", TextRule.Required), ("optional", TextRule.Optional), ("none", TextRule.None));

    private static readonly Key<LocatedText> TitleKey = Type.Key("title", Words, "The title as printed, including its number. The first section may omit it.");
    public LocatedText? Title => Get(TitleKey);

    private static readonly Key<LocatedText> TitleEnKey = Type.Key("titleEn", TextTypes.Text, "The same in English.");
    public LocatedText? TitleEn => Get(TitleEnKey);

    private static readonly Key<IReadOnlyList<LocatedText>> AliasesKey = Type.Key("aliases", new ListType(Words), "Other wordings of the title found in published reports.");
    public IReadOnlyList<LocatedText>? Aliases => Get(AliasesKey);

    private static readonly Key<Located<TextRule>> TextKey = Type.Key("text", TextRules, "Whether the section has text. The default is none if the section has tables, else required.");
    public TextRule? Text => Get(TextKey)?.Value;

    private static readonly Key<IReadOnlyList<LocatedText>> TablesKey = Type.Key("tables", new ListType(TextTypes.Text), "The ids of the tables under the title, in order.");
    public IReadOnlyList<LocatedText>? Tables => Get(TablesKey);

    private static readonly Key<KeyedList<TopicDeclaration>> TopicsKey = Type.Key("topics", new MapType<TopicDeclaration>(TopicDeclaration.Type, "a topic"), "The topics that the text must cover, by id: the words of the topic, or an object.");
    public KeyedList<TopicDeclaration> Topics => Get(TopicsKey);

    private static readonly Key<LocatedText> AfterKey = Type.Key("after", TextTypes.Text, "In a version that extends another: the section after which to insert this one.", MergeRule.Placement);
    public override LocatedText? After => Get(AfterKey);
}
