using ReportGen.Generator.Collections;

namespace ReportGen.Generator.Rules;

/// <summary>
/// The unit of an expression: the units of its cells, multiplied and divided. A price in 元/吨 times a volume in 万吨 is in
/// 万元: 吨 cancels out, and 万 is kept as a power of ten.
/// </summary>
/// <param name="Factors">The units that are left, with their powers.</param>
/// <param name="Tens">The power of ten by which the unit is larger than its factors.</param>
/// <param name="Conversion">The power of ten of the numbers in the product, which may convert it into the smaller unit.</param>
internal sealed record UnitProduct(EquatableArray<(string Unit, int Power)> Factors, int Tens, int Conversion)
{
    private static readonly (char Sign, int Tens)[] Prefixes = [('百', 2), ('千', 3), ('万', 4), ('亿', 8)];

    /// <summary>The unit of a cell. A share (%) is of none, as is a cell that names none.</summary>
    public static UnitProduct Of(string? unit)
    {
        UnitProduct product = new(default, 0, 0);
        string[] parts = (unit ?? "").Split('/');
        for (int i = 0; i < parts.Length; i++)
            product = product.Times(OfPart(parts[i].Trim()), i == 0 ? 1 : -1);
        return product;
    }

    /// <summary>The product with another unit, or with <paramref name="power"/> -1 the quotient.</summary>
    public UnitProduct Times(UnitProduct other, int power = 1)
    {
        var factors = Factors.ToDictionary(static f => f.Unit, static f => f.Power, StringComparer.Ordinal);
        foreach (var (unit, of) in other.Factors)
            factors[unit] = (factors.TryGetValue(unit, out int sofar) ? sofar : 0) + (of * power);
        return new(
            factors.Where(static f => f.Value != 0).OrderBy(static f => f.Key, StringComparer.Ordinal).Select(static f => (f.Key, f.Value)).ToEquatableArray(),
            Tens + (other.Tens * power),
            Conversion + (other.Conversion * power));
    }

    /// <summary>The product with a number, or with <paramref name="power"/> -1 the quotient.</summary>
    public UnitProduct Times(decimal number, int power = 1)
    {
        int tens = 0;
        for (; number >= 10; tens++)
            number /= 10;
        for (; number is > 0 and < 1; tens--)
            number *= 10;
        return number == 1 ? this with { Conversion = Conversion + (tens * power) } : this;
    }

    /// <summary>Whether a sum of the two, or their comparison, means something.</summary>
    public bool Suits(UnitProduct other) => Factors.Equals(other.Factors)
        && (Tens == other.Tens || Tens - Conversion == other.Tens || Tens == other.Tens - other.Conversion || Tens - Conversion == other.Tens - other.Conversion);

    /// <summary>The unit as a schema writes it; (none) for a share or a mere number.</summary>
    public override string ToString()
    {
        string above = string.Join("·", Factors.Where(static f => f.Power > 0).Select(Text));
        string below = string.Concat(Factors.Where(static f => f.Power < 0).Select(static f => "/" + Text(f)));
        string prefix = string.Concat(Prefixes.Where(p => p.Tens == Tens).Select(static p => p.Sign));
        return above.Length + below.Length == 0 ? "(none)" : $"{prefix}{(above.Length == 0 ? "1" : above)}{below}";
    }

    private static string Text((string Unit, int Power) factor) => factor.Power is 1 or -1 ? factor.Unit : $"{factor.Unit}^{Math.Abs(factor.Power)}";

    private static UnitProduct OfPart(string unit)
    {
        int tens = 0;
        foreach (var (sign, power) in Prefixes)
        {
            if (unit.Length > 1 && unit[0] == sign)
                (unit, tens) = (unit.Substring(1), power);
        }

        return new(unit is "" or "%" or "％" or "‰" ? default : new[] { (unit, 1) }.ToEquatableArray(), tens, 0);
    }
}
