using System.Globalization;
using ReportGen.Forms;
using ReportGen.Rules;

namespace ReportGen.Generator.Rules;

/// <summary>
/// The unit of an expression: the units of its cells, multiplied and divided. A price in 元/吨 times a volume in 万吨 is in
/// 万元: 吨 cancels out, and 万 is kept in the scale.
/// </summary>
internal sealed class UnitProduct : IEquatable<UnitProduct>
{
    // More numbers than that are no conversion.
    private const int MostNumbers = 16;

    private static readonly (string Sign, decimal Times)[] Prefixes = [("百", 100), ("千", 1000), ("万", 10_000), ("亿", 100_000_000)];

    private static readonly Fraction One = Fraction.Of(1);

    private readonly SortedDictionary<string, UnitPower> _factors;
    private readonly Fraction _scale;

    // What the numbers of the product come to, one by one and together: any may convert it into another unit.
    private readonly IReadOnlyList<Fraction> _numbers;

    private UnitProduct(SortedDictionary<string, UnitPower> factors, Fraction scale, IReadOnlyList<Fraction> numbers) =>
        (_factors, _scale, _numbers) = (factors, scale, numbers);

    /// <summary>The unit of a cell. A share (%) is of none, as is a cell that names none.</summary>
    /// <param name="unit">The unit as the schema writes it.</param>
    /// <param name="declared">The units of which the schema says what they are.</param>
    public static UnitProduct Of(string? unit, IReadOnlyList<UnitInfo> declared)
    {
        var factors = new SortedDictionary<string, UnitPower>(StringComparer.Ordinal);
        Fraction scale = One;
        string[] parts = unit is null or "" or "%" or "％" or "‰" ? [] : unit.Split('/');
        for (int i = 0; i < parts.Length; i++)
        {
            int power = i == 0 ? 1 : -1;
            UnitScale one = UnitScale.Measure(parts[i].Trim(), declared);
            Fraction size = Fraction.Of(one.Times) / Fraction.Of(one.Per);
            Add(factors, one.Of, new UnitPower(parts[i].Trim(), size, power));
            scale = power > 0 ? scale * size : scale / size;
        }

        return new(factors, scale, []);
    }

    /// <summary>The product with another unit, or with <paramref name="power"/> -1 the quotient.</summary>
    public UnitProduct Times(UnitProduct other, int power = 1)
    {
        var factors = new SortedDictionary<string, UnitPower>(_factors, StringComparer.Ordinal);
        foreach (var factor in other._factors)
            Add(factors, factor.Key, factor.Value with { Power = factor.Value.Power * power });
        UnitProduct product = new(factors, power > 0 ? _scale * other._scale : _scale / other._scale, _numbers);
        return other._numbers.Aggregate(product, (made, number) => made.Times(number, power));
    }

    /// <summary>The product with a number, or with <paramref name="power"/> -1 the quotient.</summary>
    public UnitProduct Times(decimal number, int power = 1) => number == 0 ? this : Times(Fraction.Of(Math.Abs(number)), power);

    /// <summary>Whether a sum of the two, or their comparison, means something: a number of either may convert it.</summary>
    public bool Suits(UnitProduct other) => IsOfSameKind(other)
        && _numbers.Prepend(One).Any(number => other._numbers.Prepend(One).Any(another => (_scale / number).Equals(other._scale / another)));

    public bool Equals(UnitProduct? other) => other is not null && IsOfSameKind(other) && _scale.Equals(other._scale);

    public override bool Equals(object? obj) => Equals(obj as UnitProduct);

    public override int GetHashCode() => _scale.GetHashCode();

    /// <summary>The unit as a schema writes it; (none) for a share or a mere number.</summary>
    public override string ToString()
    {
        if (_factors.Count == 0)
            return "(none)";
        string above = string.Join("·", _factors.Values.Where(static f => f.Power > 0).Select(static f => f.Text));
        string below = string.Concat(_factors.Values.Where(static f => f.Power < 0).Select(static f => "/" + f.Text));
        Fraction rest = _factors.Values.Aggregate(_scale, static (left, f) => Enumerable.Repeat(f.Size, Math.Abs(f.Power)).Aggregate(left, (l, size) => f.Power > 0 ? l / size : l * size));
        string prefix = rest.Equals(One) ? "" : Array.Find(Prefixes, p => rest.Equals(Fraction.Of(p.Times))).Sign ?? $"{rest.ToDecimal().ToString(CultureInfo.InvariantCulture)} ";
        return $"{prefix}{(above.Length == 0 ? "1" : above)}{below}";
    }

    /// <summary>Whether it is that of a share or a mere number.</summary>
    public bool IsNone => _factors.Count == 0;

    /// <summary>Whether the two differ by nothing but how many of a thing they are.</summary>
    public bool IsOfSameKind(UnitProduct other) =>
        _factors.Select(static f => (f.Key, f.Value.Power)).SequenceEqual(other._factors.Select(static f => (f.Key, f.Value.Power)));

    private static void Add(SortedDictionary<string, UnitPower> factors, string of, UnitPower factor)
    {
        UnitPower sum = factors.TryGetValue(of, out UnitPower? sofar) ? sofar with { Power = sofar.Power + factor.Power } : factor;
        if (sum.Power == 0)
            factors.Remove(of);
        else
            factors[of] = sum;
    }

    private UnitProduct Times(Fraction number, int power)
    {
        Fraction factor = power > 0 ? number : One / number;
        return factor.Equals(One) ? this : new(_factors, _scale, [.. _numbers.Concat(_numbers.Prepend(One).Select(n => n * factor)).Distinct().Take(MostNumbers)]);
    }

    // A factor as it is written, and how much that is of what it is measured in.
    private sealed record UnitPower(string Unit, Fraction Size, int Power)
    {
        public string Text => Power is 1 or -1 ? Unit : $"{Unit}^{Math.Abs(Power)}";
    }
}
