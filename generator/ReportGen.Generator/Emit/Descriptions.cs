using ReportGen.Forms;

namespace ReportGen.Generator.Emit;

/// <summary>What the documentation of a member says.</summary>
internal static class Descriptions
{
    public static string Of(MemberInfo member) => Of(member.Label, member.LabelEn, member.Unit);

    /// <summary>English first, for those who read it; what the form prints in any case.</summary>
    public static string Of(string label, string? english, string? unit = null) =>
        $"{(english is null || english == label ? label : $"{english} · {label}")}{(unit is null ? "" : $" ({unit})")}";
}
