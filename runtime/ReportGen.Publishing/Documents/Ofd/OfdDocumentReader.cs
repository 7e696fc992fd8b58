using System.Xml.Linq;
using ReportGen.Messages;
using ReportGen.Publishing.Documents.FixedLayout;
using ReportGen.Publishing.Documents.FixedLayout.Pages;
using ReportGen.Reading;

namespace ReportGen.Publishing.Documents.Ofd;

/// <summary>Reads the pages of an OFD, the fixed-layout format of Chinese offices (GB/T 33190—2016).</summary>
internal static class OfdDocumentReader
{
    private const string Root = "OFD.xml";

    /// <summary>Whether a package is one of OFD.</summary>
    public static bool Is(PackageParts parts) => parts.Has(Root);

    /// <summary>Reads the document, or the documents one after the other where the file holds several.</summary>
    /// <param name="name">The file name.</param>
    /// <param name="parts">The package.</param>
    public static SourceDocument Read(string name, PackageParts parts)
    {
        if (parts.Has("Encryptions.xml"))
            throw DocumentFaults.Unsupported(static w => w.EncryptedPackage(), static w => w.RemovePassword());
        var budget = new PageBudget();
        var pages = new List<DrawnPage>();
        var annotations = new OfdAnnotations();
        foreach (XElement body in PartOf(parts, Root).Elements().Where(static e => e.Name.LocalName == "DocBody"))
        {
            if (body.Child("DocRoot")?.Value.Trim() is not { Length: > 0 } root)
                throw DocumentFaults.Damaged(static w => w.PartMissing("DocRoot"));
            ReadDocument(new OfdDocument(parts, OfdDocument.Resolve("", root)), pages, annotations, budget);
        }

        return PageDocument.Of(name, "OFD", pages, annotations.Notes(), DocumentProperties.Of(parts).Published);
    }

    /// <summary>A part as a tree.</summary>
    /// <exception cref="ProblemException">It is not there, or is no XML.</exception>
    public static XElement PartOf(PackageParts parts, string name) => parts.Load(name) ?? throw DocumentFaults.Damaged(w => w.PartMissing(name));

    private static void ReadDocument(OfdDocument document, List<DrawnPage> pages, OfdAnnotations annotations, PageBudget budget)
    {
        foreach (XElement page in document.Pages)
        {
            if (pages.Count == PageBudget.MaxPages)
                throw DocumentFaults.TooLarge(static w => w.PageCount(), PageBudget.MaxPages);
            pages.Add(OfdPage.Read(document, document.Part(page.Setting("BaseLoc") ?? ""), pages.Count + 1, budget));
        }

        annotations.See(document);
    }
}
