namespace ReportGen.Publishing.Documents.WordBinary;

/// <summary>The numbers of the properties that matter here ([MS-DOC] 2.6).</summary>
internal static class SprmCodes
{
    public const int Deleted = 0x0800;
    public const int Inserted = 0x0801;
    public const int PictureLocation = 0x6A03;
    public const int IsData = 0x0806;
    public const int Symbol = 0x6A09;
    public const int CharacterStyle = 0x4A30;
    public const int Plain = 0x2A33;
    public const int Strike = 0x0837;
    public const int Vanish = 0x083C;
    public const int Raised = 0x2A48;
    public const int Position = 0x4845;
    public const int DoubleStrike = 0x2A53;
    public const int Special = 0x0855;

    public const int ParagraphStyle = 0x4600;
    public const int ListLevel = 0x260A;
    public const int List = 0x460B;
    public const int InTable = 0x2416;
    public const int RowEnd = 0x2417;
    public const int TableDepth = 0x6649;
    public const int DepthChange = 0x664A;
    public const int InnerCellEnd = 0x244B;
    public const int InnerRowEnd = 0x244C;
    public const int OutlineLevel = 0x2640;
    public const int Tabs = 0xC615;
    public const int LongFormat = 0x6645;
    public const int LongFormatOnly = 0x6646;
    public const int TableFormat = 0x646B;

    public const int RowCellsOfOld = 0xD606;
    public const int RowCells = 0xD608;
    public const int RowLeft = 0x9601;
    public const int HalfGap = 0x9602;
    public const int CellsInserted = 0x7621;
    public const int CellsDeleted = 0x5622;
    public const int CellWidth = 0x7623;
    public const int CellsMerged = 0x5624;
    public const int CellsSplit = 0x5625;
    public const int VerticalMerge = 0xD62B;
}
