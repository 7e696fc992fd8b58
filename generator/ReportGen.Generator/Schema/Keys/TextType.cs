using ReportGen.Generator.Json;

namespace ReportGen.Generator.Schema.Keys;

/// <summary>A string.</summary>
/// <param name="name">What the editor's schema calls it.</param>
/// <param name="pattern">What the editor's schema holds it to: a regular expression in which the dot is a character that can be printed.</param>
/// <param name="advice">What an editor says where it does not match.</param>
/// <param name="check">Says what is wrong with it, and where in the string; null where nothing is.</param>
internal sealed class TextType(string name, string pattern, string advice, Func<string, TextFault?>? check = null, int? maxLength = null) : SchemaType<LocatedText>
{
    public string Name => name;

    public string Pattern => pattern;

    public string Advice => advice;

    public int? MaxLength => maxLength;

    /// <summary>Whether nothing is wrong with a string.</summary>
    public bool Accepts(string text) => check?.Invoke(text) is null;

    public override string Expected => "a string";

    public override LocatedText? Read(JsonNode node, string subject, SchemaReader reader)
    {
        if (node is not JsonString text)
        {
            reader.WrongKind(node, subject, Expected);
            return null;
        }

        LocatedText located = reader.Text(text);
        // What is faulty is kept: that it is missing too would be another fault, of the same cause.
        if (check?.Invoke(located.Value) is { } fault)
            reader.Invalid(located.Value.Length == 0 || fault.Length < 0 ? located.Span : located.SpanOf(fault.At, fault.Length), fault.Message.Replace("{key}", subject));
        return located;
    }
}

/// <summary>What is wrong with a string. {key} in the message stands for the key.</summary>
/// <param name="Message">The fault and its remedy.</param>
/// <param name="At">Where in the string.</param>
/// <param name="Length">How many characters; -1 for the whole.</param>
internal sealed record TextFault(string Message, int At = 0, int Length = -1);
