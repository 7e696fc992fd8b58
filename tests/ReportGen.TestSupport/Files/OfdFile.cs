using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace ReportGen.TestSupport.Files;

/// <summary>Makes packages of OFD from what draws their pages.</summary>
internal static class OfdFile
{
    private const string Namespace = "xmlns:ofd='http://www.ofdspec.org/2016'";

    /// <summary>Words whose first character stands at a place, in millimetres from the upper left corner.</summary>
    /// <param name="x">From the left edge.</param>
    /// <param name="y">The line they stand on, from the top.</param>
    /// <param name="words">The words.</param>
    /// <param name="settings">Attributes of the object, beside its size of 3 mm.</param>
    public static string Words(double x, double y, string words, string settings = "") =>
        Text(x, y, settings, $"<ofd:TextCode X='0' Y='0' DeltaX='{Steps(words)}'>{SecurityElement.Escape(words)}</ofd:TextCode>");

    /// <summary>A text object.</summary>
    public static string Text(double x, double y, string settings, string content) =>
        string.Create(CultureInfo.InvariantCulture, $"<ofd:TextObject ID='1' Boundary='{x} {y} 0 0' Font='2' {(settings.Contains("Size=", StringComparison.Ordinal) ? "" : "Size='3'")} {settings}>{content}</ofd:TextObject>");

    /// <summary>A line from one place to another.</summary>
    public static string Rule(double x1, double y1, double x2, double y2) =>
        string.Create(CultureInfo.InvariantCulture, $"<ofd:PathObject ID='1' Boundary='{x1} {y1} {x2 - x1} {y2 - y1}' LineWidth='0.25'><ofd:AbbreviatedData>M 0 0 L {x2 - x1} {y2 - y1}</ofd:AbbreviatedData></ofd:PathObject>");

    /// <summary>How far on each character of Chinese type, or of half its width, brings the next.</summary>
    public static string Steps(string words) => string.Join(' ', words.Select(static c => c < 0x2000 ? "1.5" : "3").SkipLast(1));

    /// <summary>A package of one page.</summary>
    public static byte[] Page(string content, double width = 210, double height = 297) => Make([(content, width, height)]);

    /// <param name="pages">What draws each page, its width and its height.</param>
    /// <param name="template">What draws the template that lies under each page.</param>
    /// <param name="resources">Drawing parameters and composite objects.</param>
    /// <param name="annotation">What is drawn over the first page.</param>
    /// <param name="properties">The properties of its office.</param>
    public static byte[] Make(IEnumerable<(string Content, double Width, double Height)> pages, string template = "", string resources = "", string annotation = "", params (string Name, string Value)[] properties)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            string custom = string.Concat(properties.Select(static p => $"<ofd:CustomData Name='{p.Name}'>{p.Value}</ofd:CustomData>"));
            Add(zip, "OFD.xml", $"<ofd:OFD {Namespace} DocType='OFD' Version='1.0'><ofd:DocBody><ofd:DocInfo><ofd:CustomDatas>{custom}</ofd:CustomDatas></ofd:DocInfo><ofd:DocRoot>/Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>");
            (string Content, double Width, double Height)[] all = [.. pages];
            Add(zip, "Doc_0/Document.xml", $"<ofd:Document {Namespace}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea><ofd:DocumentRes>Res.xml</ofd:DocumentRes>"
                + $"<ofd:TemplatePage ID='9' BaseLoc='Tpls/../Tpls/Content.xml'/></ofd:CommonData><ofd:Pages>{string.Concat(all.Select(static (_, i) => $"<ofd:Page ID='{i + 10}' BaseLoc='Pages/Page_{i}/Content.xml'/>"))}</ofd:Pages><ofd:Annotations>Annots/Annotations.xml</ofd:Annotations></ofd:Document>");
            Add(zip, "Doc_0/Res.xml", $"<ofd:Res {Namespace}><ofd:DrawParams>{resources}</ofd:DrawParams></ofd:Res>");
            Add(zip, "Doc_0/Tpls/Content.xml", $"<ofd:Page {Namespace}><ofd:Content><ofd:Layer ID='7'>{template}</ofd:Layer></ofd:Content></ofd:Page>");
            Add(zip, "Doc_0/Annots/Annotations.xml", $"<ofd:Annotations {Namespace}><ofd:Page PageID='10'><ofd:FileLoc>Page_0/Annotation.xml</ofd:FileLoc></ofd:Page></ofd:Annotations>");
            Add(zip, "Doc_0/Annots/Page_0/Annotation.xml", $"<ofd:PageAnnot {Namespace}>{annotation}</ofd:PageAnnot>");
            for (int i = 0; i < all.Length; i++)
            {
                Add(zip, $"Doc_0/Pages/Page_{i}/Content.xml", string.Create(CultureInfo.InvariantCulture,
                    $"<ofd:Page {Namespace}><ofd:Area><ofd:PhysicalBox>0 0 {all[i].Width} {all[i].Height}</ofd:PhysicalBox></ofd:Area><ofd:Template TemplateID='9' ZOrder='Background'/><ofd:Content><ofd:Layer ID='8'>{all[i].Content}</ofd:Layer></ofd:Content></ofd:Page>"));
            }
        }

        return stream.ToArray();
    }

    private static void Add(ZipArchive zip, string name, string content)
    {
        using Stream part = zip.CreateEntry(name).Open();
        part.Write(Encoding.UTF8.GetBytes(content));
    }
}
