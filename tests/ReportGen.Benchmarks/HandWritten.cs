using ReportGen.Disclosure;

namespace ReportGen.Benchmarks;

/// <summary>
/// The rules of a report of the 2021 form as one would write them over the typed model, for speed: every cell a whole
/// number that is not negative (the fee with places), every total the sum of its items, the balance of part three, no 规章, no fee above a hundred million yuan.
/// </summary>
internal struct HandWritten
{
    private bool _odd;
    private int _broken;

    public static int Broken(Disclosure2021 report)
    {
        var rules = new HandWritten();
        rules.Proactive(report);
        rules.Applications(report);
        rules.Review(report);
        return rules._broken + (rules._odd ? 1 : 0);
    }

    private void Proactive(Disclosure2021 report)
    {
        var proactive = report.Proactive;
        var regulations = proactive.Item1.Regulations;
        Hold(Take(regulations.Made) + Take(regulations.Repealed) + Take(regulations.InForce) == 0 || !IsBelowACity(report.Organ));
        Take(proactive.Item1.Documents.Made);
        Take(proactive.Item1.Documents.Repealed);
        Take(proactive.Item1.Documents.InForce);
        Take(proactive.Item5.Licensing.Decisions);
        Take(proactive.Item6.Penalties.Decisions);
        Take(proactive.Item6.Coercion.Decisions);
        ref Cell fees = ref proactive.Item8.Fees.Amount;
        _odd |= !fees.HasValue || fees.Unscaled < 0;
        Hold((fees.HasValue && fees.Value <= 10_000) || !IsOffice(report.Organ));
    }

    private static bool IsOffice(string? organ) => organ is not null
        && (organ.EndsWith('局') || organ.EndsWith("办公室", StringComparison.Ordinal) || organ.EndsWith('委') || organ.EndsWith("委员会", StringComparison.Ordinal)
            || organ.EndsWith("镇人民政府", StringComparison.Ordinal) || organ.EndsWith("乡人民政府", StringComparison.Ordinal) || organ.Contains("街道办", StringComparison.Ordinal)
            || organ.EndsWith("中心", StringComparison.Ordinal) || organ.EndsWith('队') || organ.EndsWith('站'));

    private static bool IsBelowACity(string? organ) => organ is not null
        && !organ.Contains("自治区人民政府", StringComparison.Ordinal) && !organ.StartsWith("国务院", StringComparison.Ordinal) && !organ.StartsWith("国家", StringComparison.Ordinal)
        && (organ.Contains("县人民政府", StringComparison.Ordinal) || organ.Contains("县政府", StringComparison.Ordinal) || organ.Contains("区人民政府", StringComparison.Ordinal)
            || organ.Contains("区政府", StringComparison.Ordinal) || organ.Contains("旗人民政府", StringComparison.Ordinal) || organ.Contains("镇人民政府", StringComparison.Ordinal)
            || organ.Contains("镇政府", StringComparison.Ordinal) || organ.Contains("乡人民政府", StringComparison.Ordinal) || organ.Contains("乡政府", StringComparison.Ordinal)
            || organ.Contains("街道办", StringComparison.Ordinal) || organ.EndsWith("管理委员会", StringComparison.Ordinal) || organ.EndsWith("管委会", StringComparison.Ordinal)
            || (organ.EndsWith('局') && (organ.Contains('市') || organ.Contains('县') || organ.Contains('区'))) || (organ.EndsWith('所') && organ.Contains('镇')));

    private void Applications(Disclosure2021 report)
    {
        var table = report.Applications;
        var results = table.Results;
        var (received, carriedIn, total, carriedOut) = (new Sums(), new Sums(), new Sums(), new Sums());
        var items = new Sums();
        Row(table.Received, ref received);
        Row(table.CarriedIn, ref carriedIn);
        Row(results.Granted, ref items);
        Row(results.Partial, ref items);
        Row(results.Refused.StateSecret, ref items);
        Row(results.Refused.LawForbids, ref items);
        Row(results.Refused.ThreeSecurities, ref items);
        Row(results.Refused.ThirdParty, ref items);
        Row(results.Refused.InternalAffairs, ref items);
        Row(results.Refused.ProcessInfo, ref items);
        Row(results.Refused.EnforcementFiles, ref items);
        Row(results.Refused.AdministrativeInquiry, ref items);
        Row(results.Unavailable.NotHeld, ref items);
        Row(results.Unavailable.MustBeMade, ref items);
        Row(results.Unavailable.StillUnclear, ref items);
        Row(results.Declined.Petition, ref items);
        Row(results.Declined.Duplicate, ref items);
        Row(results.Declined.Publication, ref items);
        Row(results.Declined.Vexatious, ref items);
        Row(results.Declined.Reissue, ref items);
        Row(results.Otherwise.NotCorrected, ref items);
        Row(results.Otherwise.FeeUnpaid, ref items);
        Row(results.Otherwise.Misc, ref items);
        Row(results.Total, ref total);
        Row(table.CarriedOut, ref carriedOut);
        Columns(received, carriedIn, items, total, carriedOut);
    }

    private void Columns(in Sums received, in Sums carriedIn, in Sums items, in Sums total, in Sums carriedOut)
    {
        Hold(items.Natural == total.Natural);
        Hold(items.Business == total.Business);
        Hold(items.Research == total.Research);
        Hold(items.Charity == total.Charity);
        Hold(items.LawFirm == total.LawFirm);
        Hold(items.Other == total.Other);
        Hold(items.Total == total.Total);
        Hold(received.Natural + carriedIn.Natural == total.Natural + carriedOut.Natural);
        Hold(received.Business + carriedIn.Business == total.Business + carriedOut.Business);
        Hold(received.Research + carriedIn.Research == total.Research + carriedOut.Research);
        Hold(received.Charity + carriedIn.Charity == total.Charity + carriedOut.Charity);
        Hold(received.LawFirm + carriedIn.LawFirm == total.LawFirm + carriedOut.LawFirm);
        Hold(received.Other + carriedIn.Other == total.Other + carriedOut.Other);
        Hold(received.Total + carriedIn.Total == total.Total + carriedOut.Total);
    }

    private void Row(Disclosure2021.ApplicationsRow row, ref Sums sums)
    {
        var legal = row.Legal;
        long natural = Take(row.Natural);
        long business = Take(legal.Business);
        long research = Take(legal.Research);
        long charity = Take(legal.Charity);
        long lawFirm = Take(legal.LawFirm);
        long other = Take(legal.Other);
        long total = Take(row.Total);
        sums.Natural += natural;
        sums.Business += business;
        sums.Research += research;
        sums.Charity += charity;
        sums.LawFirm += lawFirm;
        sums.Other += other;
        sums.Total += total;
        Hold(natural + business + research + charity + lawFirm + other == total);
    }

    private void Review(Disclosure2021 report)
    {
        var review = report.Review;
        var reconsideration = review.Reconsideration;
        Outcomes(reconsideration.Upheld, reconsideration.Corrected, reconsideration.Other, reconsideration.Pending, reconsideration.Total);
        var direct = review.Litigation.Direct;
        Outcomes(direct.Upheld, direct.Corrected, direct.Other, direct.Pending, direct.Total);
        var afterReview = review.Litigation.AfterReview;
        Outcomes(afterReview.Upheld, afterReview.Corrected, afterReview.Other, afterReview.Pending, afterReview.Total);
    }

    private void Outcomes(in Cell upheld, in Cell corrected, in Cell other, in Cell pending, in Cell total) =>
        Hold(Take(upheld) + Take(corrected) + Take(other) + Take(pending) == Take(total));

    private long Take(in Cell cell)
    {
        _odd |= !cell.HasValue || cell.Scale != 0 || cell.Unscaled < 0;
        return cell.Unscaled;
    }

    private void Hold(bool holds) => _broken += holds ? 0 : 1;

    private struct Sums
    {
        public long Natural;
        public long Business;
        public long Research;
        public long Charity;
        public long LawFirm;
        public long Other;
        public long Total;
    }
}
