using ReportGen.Forms;
using ReportGen.Generator.Schema.Keys;
using static ReportGen.Generator.Schema.Keys.TextTypes;

namespace ReportGen.Generator.Schema.Declarations;

/// <summary>A cell whose unit or kind is neither that of its row nor that of its column.</summary>
internal sealed class CellDeclaration(IReadOnlyDictionary<string, object> said) : Declaration(said)
{
    public static readonly ObjectType<CellDeclaration> Type = new(
        "cell", "a cell", "A cell with a unit or kind of its own; null removes what an earlier version says about it.", static said => new(said));

    private static readonly Key<LocatedText> UnitKey = Type.Key("unit", Text, "The unit of the cell.");
    public LocatedText? Unit => Get(UnitKey);

    private static readonly Key<Located<NumberKind>> KindKey = Type.Key("kind", Choices.Kinds, "The kind of number in the cell: count (whole, not negative), signed, decimal, signedDecimal, percent, signedPercent, amount (money that carries its unit).");
    public NumberKind? Kind => Get(KindKey)?.Value;

    private static readonly Key<Located<int>> PlacesKey = Type.Key("places", PlacesType.Instance, "The number of decimal places printed in the cell.");
    public int? Places => Get(PlacesKey)?.Value;
}
