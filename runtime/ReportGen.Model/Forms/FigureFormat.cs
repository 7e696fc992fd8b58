namespace ReportGen.Forms;

/// <summary>How pages print a key figure: in thousands, with the places of its cells, and with a sign where they have one.</summary>
internal static class FigureFormat
{
    private const int MostPlaces = 4;

    /// <summary>The format, as number.format takes it. A number that has more places than the form fixes keeps them, as in the report.</summary>
    /// <param name="form">The form.</param>
    /// <param name="figure">One of its figures.</param>
    public static string Of(FormInfo form, FigureInfo figure)
    {
        bool isWhole = true;
        bool isSigned = true;
        int places = 0;
        foreach (int index in figure.Cells)
        {
            CellInfo cell = form.Cells[index];
            isWhole &= cell.Kind.IsWhole();
            isSigned &= cell.Kind.IsSigned();
            places = Math.Max(places, cell.Places ?? 0);
        }

        // Signs as in type: figures stand in pages.
        string sign = isSigned ? "\u00b1" : "\u2212";
        return isWhole ? $"{sign}#,##0" : $"{sign}#,##0.{new string('0', places)}{new string('#', Math.Max(0, MostPlaces - places))}";
    }
}
