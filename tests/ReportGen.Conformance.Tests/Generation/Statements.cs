using ReportGen.Disclosure;

namespace ReportGen.Conformance.Tests.Generation;

/// <summary>Sentences about the figures of a report. Where the name begins with right, nothing may be found; with wrong, something must.</summary>
internal static class Statements
{
    public static List<ConformanceCase> Cases()
    {
        var random = new Random(800);
        var cases = new List<ConformanceCase>();
        Add("right-received", static t => $"全年收到政府信息公开申请{t.Received.Total}件。");
        Add("wrong-received", static t => $"全年收到政府信息公开申请{t.Received.Total.Unscaled + 3}件。");
        Add("right-received-with-what-was-carried-over", static t => $"全年受理政府信息公开申请{t.Received.Total.Unscaled + t.CarriedIn.Total.Unscaled}件。");
        Add("right-carried-over", static t => $"上年结转申请{t.CarriedIn.Total}件。");
        Add("wrong-carried-over", static t => $"上年结转申请{t.CarriedIn.Total.Unscaled + 1}件。");
        Add("right-finished", static t => $"本年度办结政府信息公开申请{t.Results.Total.Total}件。");
        Add("wrong-none-received", static _ => "本年度未收到政府信息公开申请。");
        Add("right-other-matters", static _ => "网民留言办理平台收到留言1234条，均已答复。");
        AddOf("right-nothing-went-to-court", "本年度未发生行政复议、行政诉讼。", 0);
        AddOf("wrong-nothing-went-to-court", "本年度未发生因政府信息公开引起的行政诉讼。", 2);
        AddOf("right-in-chinese-numerals", "全年发生行政诉讼十二件。", 12);
        AddOf("wrong-in-chinese-numerals", "全年发生行政诉讼二十一件。", 12);
        Add("right-parts-of-a-sum", static _ => "全年公开信息共100条，其中网站60条、公众号40条。");
        Add("wrong-parts-of-a-sum", static _ => "全年公开信息共100条，其中网站60条、公众号50条。");
        return cases;

        void Add(string name, Func<Disclosure2021.ApplicationsTable, string> sentence)
        {
            Disclosure2021 report = Corpus.Report(random, 7000 + cases.Count);
            report.Overview.Add(sentence(report.Applications));
            cases.Add(new ConformanceCase(name, report));
        }

        void AddOf(string name, string sentence, int litigations)
        {
            Disclosure2021 report = Corpus.Report(random, 7000 + cases.Count);
            (report.Review.Litigation.Direct.Upheld, report.Review.Litigation.Direct.Total) = (litigations, litigations);
            report.Overview.Add(sentence);
            cases.Add(new ConformanceCase(name, report));
        }
    }
}
