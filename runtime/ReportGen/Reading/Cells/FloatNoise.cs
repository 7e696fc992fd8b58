namespace ReportGen.Reading.Cells;

/// <summary>What arithmetic in binary leaves behind a number: 1143.0000000000002 is 1143.</summary>
internal static class FloatNoise
{
    // No figure of a report is so fine; binary arithmetic errs by less.
    private const int FinestPlaces = 6;
    private const int FewestPlacesOfNoise = 9;
    private const decimal MostNoise = 0.000_000_01m;

    /// <summary>The number meant; the number itself where nothing shows that another was.</summary>
    public static decimal Trim(decimal value)
    {
        if (value.Scale < FewestPlacesOfNoise)
            return value;
        decimal rounded = decimal.Round(value, FinestPlaces);
        return Math.Abs(value - rounded) <= MostNoise ? rounded / 1.0000000000000000000000000000m : value;
    }
}
