namespace ReportGen;

/// <summary>What is supposed to have happened: the hypothesis behind a fix.</summary>
public enum FixKind : byte
{
    /// <summary>Nothing in particular: some cells were entered wrongly.</summary>
    WrongCells,

    /// <summary>A total row or column was not computed again after its items had changed.</summary>
    TotalNotRecomputed,

    /// <summary>A row was entered one column too far to the right.</summary>
    RowShiftedRight,

    /// <summary>A row was entered one column too far to the left.</summary>
    RowShiftedLeft,

    /// <summary>Two neighbouring cells were swapped.</summary>
    NeighboursSwapped,

    /// <summary>Two neighbouring digits were swapped.</summary>
    DigitsTransposed,

    /// <summary>A digit was left out.</summary>
    DigitDropped,

    /// <summary>A digit was typed twice.</summary>
    DigitDoubled,

    /// <summary>元 was entered where 万元 is asked for.</summary>
    YuanForTenThousand,

    /// <summary>A cell was left blank that must hold a number.</summary>
    BlankToFill,

    /// <summary>Cells were left blank that must hold 0.</summary>
    BlankForZero,

    /// <summary>A quotient or product was not computed again after its cells had changed.</summary>
    ValueNotRecomputed,

    /// <summary>Several hypotheses, each for a part of the report whose rules do not touch the others.</summary>
    Several,
}
