namespace ReportGen.Publishing.FormFiles.Sheets;

/// <summary>How a cell of a sheet looks.</summary>
internal sealed record CellStyle
{
    public bool IsBold { get; init; }

    public double Size { get; init; } = 11;

    public string Font { get; init; } = "宋体";

    /// <summary>The colour of the letters, RRGGBB.</summary>
    public string Color { get; init; } = "000000";

    /// <summary>The colour behind them; null for none.</summary>
    public string? Fill { get; init; }

    public bool HasBorder { get; init; }

    /// <summary>Whether it has a line below it and no border.</summary>
    public bool IsLined { get; init; }

    /// <summary>left, center or right.</summary>
    public string Align { get; init; } = "left";

    public bool IsTop { get; init; }

    public int Indent { get; init; }

    /// <summary>The format of numbers; null for the general one.</summary>
    public string? Format { get; init; }

    /// <summary>Whether it is there to be filled in while the sheet is protected.</summary>
    public bool IsInput { get; init; }
}
