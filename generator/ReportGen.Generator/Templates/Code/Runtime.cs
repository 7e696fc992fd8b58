using ReportGen.Rendering;

namespace ReportGen.Generator.Templates.Code;

/// <summary>What emitted code finds: the parameters of a renderer, and the names of the run time.</summary>
internal static class Runtime
{
    public const string Rendering = "global::ReportGen.Rendering.";
    public const string Lists = "global::ReportGen.Views.ViewLists.";

    public static readonly CodeExpression Report = new CodeName("report");
    public static readonly CodeExpression Context = new CodeName("context");
    public static readonly CodeExpression Output = new CodeName("output");
    public static readonly CodeExpression Organ = Report.Member("Organ");
    public static readonly CodeExpression OrganText = Report.Member("OrganText");

    public static CodeExpression Of(Escape escape) => new CodeName($"{Rendering}Escape.{escape}");

    /// <summary>A cell's text as it is printed.</summary>
    public static CodeExpression PrintCell(int index) => CodeExpression.CallStatic(Rendering + "CellFormat.Print", Report, new CodeCell(index));

    /// <summary>Writes text of the report.</summary>
    /// <param name="text">The text.</param>
    /// <param name="escape">How it is escaped.</param>
    /// <param name="width">How far it is filled up; 0 for not at all.</param>
    public static CodeExpression WriteText(CodeExpression text, Escape escape, int width) => Write("Text", [text], escape, width);

    /// <summary>Writes a cell.</summary>
    public static CodeExpression WriteCell(int index, Escape escape, int width) => Write("Cell", [Report, new CodeCell(index)], escape, width);

    /// <summary>Writes one word or another.</summary>
    public static CodeExpression WriteFlag(CodeExpression flag, string ifTrue, string ifFalse) =>
        Output.Call("Write", new CodeConditional(flag, new CodeUtf8(ifTrue), new CodeUtf8(ifFalse)));

    private static CodeExpression Write(string method, CodeExpression[] what, Escape escape, int width) =>
        Output.Call(method, [.. what, Of(escape), .. width == 0 ? (CodeExpression[])[] : [new CodeLiteral(width)]]);
}
