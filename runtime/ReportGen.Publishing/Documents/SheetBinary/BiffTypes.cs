namespace ReportGen.Publishing.Documents.SheetBinary;

/// <summary>The kinds of records that matter here ([MS-XLS] 2.3).</summary>
internal static class BiffTypes
{
    public const int Formula = 0x0006;
    public const int End = 0x000A;
    public const int SheetReferences = 0x0017;
    public const int Name = 0x0018;
    public const int Date1904 = 0x0022;
    public const int FilePass = 0x002F;
    public const int Font = 0x0031;
    public const int Continue = 0x003C;
    public const int ColumnInfo = 0x007D;
    public const int Sheet = 0x0085;
    public const int MultipleRk = 0x00BD;
    public const int RichString = 0x00D6;
    public const int CellFormat = 0x00E0;
    public const int MergedCells = 0x00E5;
    public const int SharedStrings = 0x00FC;
    public const int SharedLabel = 0x00FD;
    public const int Number = 0x0203;
    public const int Label = 0x0204;
    public const int BoolOrError = 0x0205;
    public const int FormulaString = 0x0207;
    public const int Row = 0x0208;
    public const int Rk = 0x027E;
    public const int NumberFormat = 0x041E;
    public const int Begin = 0x0809;
}
