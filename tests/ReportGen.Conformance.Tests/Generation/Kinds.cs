using ReportGen.Disclosure;
using ReportGen.Fixes;
using ReportGen.Forms;

namespace ReportGen.Conformance.Tests.Generation;

/// <summary>Numbers of the wrong kind.</summary>
internal static class Kinds
{
    public static List<ConformanceCase> Cases()
    {
        var random = new Random(600);
        var cases = new List<ConformanceCase>();
        Add("fraction-of-a-count", "proactive/item1.documents/made", 2.5m);
        Add("negative-count", "proactive/item1.documents/repealed", -3);
        Add("negative-fee", "proactive/item8.fees/amount", -12.5m);
        Add("fraction-of-an-application", "applications/received/natural", 0.5m);
        Add("negative-application", "applications/results.granted/natural", -1);
        Add("count-with-empty-places", "proactive/item1.documents/inForce", Cell.Of(120, 1));
        Add("fee-with-places", "proactive/item8.fees/amount", Cell.Of(10246419, 4));
        Add("fee-of-0", "proactive/item8.fees/amount", 0);
        Add("largest-number", "proactive/item5.licensing/decisions", 999_999_999_999_999);
        AddItems("less-than-there-was", 5, -3);
        AddItems("more-less-than-there-was", 5, -6);
        AddItems("all-gone", 5, -5);
        return cases;

        void Add(string name, string address, Cell value)
        {
            Disclosure2021 report = Corpus.Report(random, 5000 + cases.Count);
            report.Cell(report.Form.FindCell(address)!.Index) = value;
            cases.Add(new ConformanceCase(name, report));
        }

        // 本年增/减 alone takes a sign.
        void AddItems(string name, int lastYear, int change)
        {
            Report report = Texts.Fill(ConsistentForms.Make(Disclosure2019.Metadata, random), 5000 + cases.Count, 2020);
            Set(report, "proactive/item5.licensing/lastYear", lastYear);
            Set(report, "proactive/item5.licensing/change", change);
            cases.Add(new ConformanceCase(name, report));
        }
    }

    private static void Set(Report report, string address, int value) => report.Cell(report.Form.FindCell(address)!.Index) = value;
}
