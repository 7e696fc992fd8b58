using System.Globalization;
using ReportGen.Publishing.Inputs;
using ReportGen.Publishing.Storage;

namespace ReportGen.Publishing.Loading;

/// <summary>
/// What comes of an input depends on its bytes, on the name of its files, and on the reports that its own are compared with:
/// of the same organ for the year, the one before and the one behind, and those that it consolidates.
/// </summary>
/// <param name="inputs">The inputs.</param>
/// <param name="contents">What they hold.</param>
/// <param name="index">Where the reports are; null where there is one alone.</param>
/// <param name="partsOf">The organs that an organ consolidates.</param>
internal sealed class InputDependencies(InputList inputs, InputContents contents, IdentityIndex? index, Func<string, IReadOnlyList<string>> partsOf)
{
    /// <summary>A fingerprint of that for each input. The history is not part of it.</summary>
    public UInt128[] All()
    {
        var all = new UInt128[inputs.Count];
        // One report alone may be compared with any that is given for it.
        string isOne = $"{index is null || index.Counts.Inputs == 1}";
        using var hash = new Fingerprint();
        for (int i = 0; i < all.Length; i++)
        {
            hash.Add(isOne).Add(contents[i]).Add(inputs.NameOf(i));
            foreach (int twin in inputs.TwinsOf(inputs[i]))
                hash.Add(inputs.PathOf(twin)).Add(contents[twin]);
            all[i] = hash.End();
        }

        foreach (var (organ, reports) in index?.Organs() ?? [])
            AddOrgan(all, organ, reports);
        return all;
    }

    private void AddOrgan(UInt128[] all, ReportKey organ, List<(int Year, ReportPlace Place)> reports)
    {
        var years = reports.GroupBy(static r => r.Year, static r => r.Place).ToDictionary(static g => g.Key, Of);
        IReadOnlyList<string> parts = partsOf(organ.Organ);
        using var hash = new Fingerprint();
        foreach (var (year, place) in reports.Where(static r => !r.Place.IsHistory))
        {
            hash.Add(all[place.Input]);
            for (int beside = year - 1; beside <= year + 1; beside++)
                hash.Add(years.GetValueOrDefault(beside));
            foreach (string part in parts)
                hash.Add(Of(index!.Find(new ReportKey(organ.Report, part, year))));
            all[place.Input] = hash.End();
        }
    }

    private UInt128 Of(IEnumerable<ReportPlace> places)
    {
        using var hash = new Fingerprint();
        foreach (ReportPlace place in places)
        {
            hash.Add(place.Part.ToString(CultureInfo.InvariantCulture));
            // What the history holds is one matter for all.
            if (place.IsHistory)
                hash.Add(place.Input.ToString(CultureInfo.InvariantCulture));
            else
                hash.Add(inputs.PathOf(place.Input)).Add(contents[place.Input]);
        }

        return hash.End();
    }
}
