using System.Globalization;
using System.Xml.Linq;

namespace ReportGen.Publishing.Documents.Flow;

/// <summary>
/// Elements of WordprocessingML. Older kinds of documents are turned into it, so that what is said of docx holds for them
/// as well. The readers go by local names.
/// </summary>
internal static class WordXml
{
    /// <summary>An element that holds a value.</summary>
    public static XElement Value(string name, string value) => new(name, new XAttribute("val", value));

    /// <summary>An element that holds a number.</summary>
    public static XElement Value(string name, int value) => Value(name, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>An element with its place in a list.</summary>
    public static XElement At(string name, string attribute, int number, params object?[] content) =>
        new(name, new XAttribute(attribute, number.ToString(CultureInfo.InvariantCulture)), content);

    /// <summary>The name of a style that had a number.</summary>
    public static string StyleName(int number) => "s" + number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The number of a style by its name; -1 where it is none.</summary>
    public static int NumberOf(string? style) => style is ['s', ..] && int.TryParse(style.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : -1;

    /// <summary>A run of text.</summary>
    public static XElement Run(XElement? properties, params object?[] content) => new("r", properties, content);

    /// <summary>The mark of a field: begin, separate or end.</summary>
    public static XElement Field(string mark) => new("fldChar", new XAttribute("fldCharType", mark));

    /// <summary>The number that binary documents and RTF have for a field of a form in which nothing was chosen: what it begins with counts.</summary>
    public const int NothingChosen = 25;

    /// <summary>A box of a form, ticked or not.</summary>
    public static XElement[] CheckBox(bool isTicked) => FormField(CheckBoxData(isTicked));

    /// <summary>The description of such a box.</summary>
    public static XElement CheckBoxData(bool isTicked) => new("ffData", new XElement("checkBox", Value("checked", isTicked ? 1 : 0)));

    /// <summary>A list of a form, with what can be chosen and the number of what was.</summary>
    public static XElement[] List(IEnumerable<string> entries, int chosen) => FormField(ListData(entries, chosen));

    /// <summary>The description of such a list.</summary>
    public static XElement ListData(IEnumerable<string> entries, int chosen) =>
        new("ffData", new XElement("ddList", Value("result", chosen), entries.Select(static e => Value("listEntry", e))));

    private static XElement[] FormField(XElement data)
    {
        XElement begin = Field("begin");
        begin.Add(data);
        return [begin, Field("end")];
    }

    /// <summary>A picture, with its size in twentieths of a point where that is known.</summary>
    public static XElement Picture(int number, int? across, int? down) => new("drawing", Extent(across, down), new XElement("blip", new XAttribute("embed", "image" + number.ToString(CultureInfo.InvariantCulture))));

    /// <summary>A text box.</summary>
    public static XElement TextBox(IEnumerable<XElement> content) => new("drawing", new XElement("txbxContent", content));

    /// <summary>An object of another program.</summary>
    public static XElement Object(string program) => new("object", new XElement("OLEObject", new XAttribute("ProgID", program)));

    private static XElement? Extent(int? across, int? down)
    {
        // 635 units of DrawingML in a twentieth of a point.
        static XAttribute Side(string name, int length) => new(name, (length * 635L).ToString(CultureInfo.InvariantCulture));
        return across is { } x && down is { } y ? new XElement("extent", Side("cx", x), Side("cy", y)) : null;
    }
}
