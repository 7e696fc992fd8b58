using ReportGen.Forms;
using ReportGen.Generator.Schema.Keys;

namespace ReportGen.Generator.Schema.Declarations;

/// <summary>Words that several keys take.</summary>
internal static class Choices
{
    public static ChoiceType<NumberKind> Kinds { get; } =
        new(("count", NumberKind.Count), ("signed", NumberKind.Signed), ("decimal", NumberKind.Decimal), ("amount", NumberKind.Amount), ("signedDecimal", NumberKind.SignedDecimal), ("percent", NumberKind.Percent), ("signedPercent", NumberKind.SignedPercent));

    public static ChoiceType<Severity> Severities { get; } =
        new(("error", Severity.Error), ("warning", Severity.Warning), ("info", Severity.Info));
}
