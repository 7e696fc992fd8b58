using ReportGen.Forms;
using ReportGen.Generator.Diagnostics;
using ReportGen.Generator.Rules;
using ReportGen.Generator.Schema.Keys;

namespace ReportGen.Generator.Schema;

/// <summary>Looks whether cells of the version extended add up to one of this version. A row is told of once, whatever its cells have wrong.</summary>
internal sealed class EarlierSums(DiagnosticSink sink)
{
    private readonly HashSet<LocatedText> _told = [];

    /// <summary>Looks at the parts of one cell.</summary>
    public void Check(CellInfo target, IReadOnlyList<CellInfo> parts, LocatedText? said)
    {
        if (said is null || parts.Count < 2 || parts.Select(p => Fault(p, target)).FirstOrDefault(static f => f is not null) is not { } fault || !_told.Add(said))
            return;
        sink.Report(Descriptors.RuleType, said.File, said.Span, $"\"was\" adds up to \"{target.Address}\", but {fault}");
    }

    /// <summary>A line among those taken already that holds what this one holds too; null where there is none.</summary>
    /// <param name="line">The line.</param>
    /// <param name="taken">Those taken.</param>
    /// <param name="axis">The axis on which they all stand.</param>
    public static MemberInfo? Counted(MemberInfo line, IReadOnlyList<MemberInfo> taken, AxisInfo axis) =>
        taken.FirstOrDefault(other => Holds(line, other, axis) || Holds(other, line, axis));

    // A total holds what it adds up, a whole its parts (其中).
    private static bool Holds(MemberInfo whole, MemberInfo part, AxisInfo axis)
    {
        for (MemberInfo? up = part.Parent; up is not null; up = up.Parent)
        {
            if (up == whole)
                return true;
        }

        return whole.IsTotal && RollUps.ItemsOf(whole, axis, static _ => true).Exists(item => item == part || Holds(item, part, axis));
    }

    private static string? Fault(CellInfo part, CellInfo target)
    {
        if (part.Unit != target.Unit)
            return $"\"{part.Address}\" is {Unit(part)} there and the sum {Unit(target)} here; give all one \"unit\"";
        if (part.IsComputed)
            return $"\"{part.Address}\" is computed there, and what is computed of sums is no sum; say \"computed\" of it here too";
        if (part.Kind.IsPercent())
            return $"\"{part.Address}\" is a share, and shares of different things do not add up; name one path, or leave \"was\" out";
        bool fits = (part.Kind.IsWhole() || !target.Kind.IsWhole()) && (!part.Kind.IsSigned() || target.Kind.IsSigned());
        return fits ? null : $"\"{part.Address}\" holds other numbers ({Word(part.Kind)}) than the sum ({Word(target.Kind)}); give the sum a \"kind\" that takes them";
    }

    private static string Unit(CellInfo cell) => cell.Unit is { } unit ? $"in {unit}" : "without a unit";

    private static string Word(NumberKind kind) => char.ToLowerInvariant(kind.ToString()[0]) + kind.ToString().Substring(1);
}
