using ReportGen.Publishing.Documents.Flow;

namespace ReportGen.Publishing.Documents.RichText;

/// <summary>The control words that say of paragraphs, cells and rows where they stand and end.</summary>
internal static class RtfTableWords
{
    /// <summary>Takes a word; false where it is none of these.</summary>
    /// <param name="word">The word.</param>
    /// <param name="number">Its number; null where it has none.</param>
    /// <param name="body">What it says something of.</param>
    /// <param name="isInner">Whether it stands where the row of a table within a cell is described.</param>
    /// <param name="isText">Whether text of the document stands there.</param>
    public static bool Take(string word, int? number, RtfBody body, bool isInner, bool isText)
    {
        RtfRow row = isInner && body.Inner is { } inner ? inner : body.Row;
        switch (word)
        {
            case "trowd":
                body.StartRow(isInner);
                return true;
            case "trleft":
                row.Left = number ?? 0;
                return true;
            case "clmgf" or "clmrg":
                row.MergeAcross(word == "clmgf" ? 1 : 2);
                return true;
            case "clvmgf" or "clvmrg":
                row.MergeDown(word == "clvmgf" ? CellMerge.Starts : CellMerge.Continues);
                return true;
            case "cellx":
                row.Add(number ?? 0);
                return true;
            case "intbl":
                body.Depth = Math.Max(1, body.Depth);
                return true;
            case "itap":
                body.Depth = Math.Clamp(number ?? 1, 0, 1000);
                return true;
            case "pard":
                (body.Depth, body.Outline) = (0, null);
                return true;
            case "outlinelevel":
                body.Outline = Math.Clamp(number ?? 9, 0, 9);
                return true;
            case "par" or "sect" when isText:
                body.End(FlowEnd.Paragraph);
                return true;
            case "cell" or "nestcell":
                body.End(FlowEnd.Cell, word == "nestcell");
                return true;
            case "row" or "nestrow":
                body.End(FlowEnd.Row, word == "nestrow");
                return true;
            default:
                return false;
        }
    }
}
