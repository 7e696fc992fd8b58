namespace ReportGen.Forms;

/// <summary>How much of what a unit is: 万吨 is 10,000,000 of 千克, 亩 is 2000/3 of 平方米.</summary>
/// <param name="Of">The unit that it is measured in, by which units of one kind are told from others; of quotients, 千克/平方米.</param>
/// <param name="Times">How many of those, multiplied.</param>
/// <param name="Per">And divided.</param>
internal sealed record UnitScale(string Of, decimal Times, decimal Per = 1)
{
    // Larger ones are no unit, and two of them would not multiply.
    private const decimal Largest = 100_000_000_000_000m;

    // How deep units may be declared of others.
    private const int MaxDepth = 8;

    // Longest first.
    private static readonly (string Sign, decimal Times)[] Prefixes =
    [
        ("万亿", 1_000_000_000_000m), ("千万", 10_000_000m), ("百万", 1_000_000m), ("十万", 100_000m), ("亿", 100_000_000m), ("万", 10_000m), ("千", 1_000m), ("百", 100m),
    ];

    // The legal units of China and their symbols (GB 3100), and those that reports still print: 亩, 斤, 度.
    private static readonly Dictionary<string, UnitScale> Known = new(StringComparer.Ordinal)
    {
        ["吨"] = new("千克", 1000), ["t"] = new("千克", 1000), ["kt"] = new("千克", 1_000_000), ["Mt"] = new("千克", 1_000_000_000),
        ["千克"] = new("千克", 1), ["公斤"] = new("千克", 1), ["kg"] = new("千克", 1), ["斤"] = new("千克", 1, 2), ["克"] = new("千克", 1, 1000), ["g"] = new("千克", 1, 1000), ["毫克"] = new("千克", 1, 1_000_000), ["mg"] = new("千克", 1, 1_000_000),
        ["公里"] = new("米", 1000), ["千米"] = new("米", 1000), ["km"] = new("米", 1000), ["米"] = new("米", 1), ["m"] = new("米", 1), ["厘米"] = new("米", 1, 100), ["cm"] = new("米", 1, 100), ["毫米"] = new("米", 1, 1000), ["mm"] = new("米", 1, 1000),
        ["平方公里"] = new("平方米", 1_000_000), ["平方千米"] = new("平方米", 1_000_000), ["km²"] = new("平方米", 1_000_000), ["km2"] = new("平方米", 1_000_000), ["公顷"] = new("平方米", 10_000), ["ha"] = new("平方米", 10_000), ["亩"] = new("平方米", 2000, 3),
        ["平方米"] = new("平方米", 1), ["平米"] = new("平方米", 1), ["㎡"] = new("平方米", 1), ["m²"] = new("平方米", 1), ["m2"] = new("平方米", 1),
        ["立方米"] = new("立方米", 1), ["m³"] = new("立方米", 1), ["m3"] = new("立方米", 1), ["升"] = new("立方米", 1, 1000), ["L"] = new("立方米", 1, 1000), ["毫升"] = new("立方米", 1, 1_000_000), ["mL"] = new("立方米", 1, 1_000_000),
        ["小时"] = new("分钟", 60), ["h"] = new("分钟", 60), ["分钟"] = new("分钟", 1), ["min"] = new("分钟", 1), ["秒"] = new("分钟", 1, 60), ["s"] = new("分钟", 1, 60),
        ["千瓦时"] = new("千瓦时", 1), ["度"] = new("千瓦时", 1), ["kWh"] = new("千瓦时", 1), ["兆瓦时"] = new("千瓦时", 1000), ["MWh"] = new("千瓦时", 1000), ["GWh"] = new("千瓦时", 1_000_000),
        ["千瓦"] = new("千瓦", 1), ["kW"] = new("千瓦", 1), ["兆瓦"] = new("千瓦", 1000), ["MW"] = new("千瓦", 1000), ["瓦"] = new("千瓦", 1, 1000), ["W"] = new("千瓦", 1, 1000),
    };

    /// <summary>The scale of a unit. One that nothing is known of is measured in itself.</summary>
    /// <param name="unit">The unit as printed.</param>
    /// <param name="declared">The units of which the schema says what they are.</param>
    public static UnitScale Measure(string unit, IReadOnlyList<UnitInfo> declared) => Measure(unit, declared, 0);

    /// <summary>What a number in one unit is multiplied with to be in another; null where they measure different things.</summary>
    /// <param name="from">The one; 万 or 亿 alone stands before the other.</param>
    /// <param name="to">The other.</param>
    /// <param name="declared">The units of which the schema says what they are.</param>
    public static UnitFactor? Between(string from, string to, IReadOnlyList<UnitInfo> declared)
    {
        if (from == to)
            return new UnitFactor(1, 1);
        UnitScale target = Measure(to, declared);
        UnitScale source = Measure(Array.Exists(Prefixes, p => p.Sign == from) ? from + WithoutPrefix(to, declared) : from, declared);
        return source.Of == target.Of && source.IsSmall && target.IsSmall ? new UnitFactor(source.Times * target.Per, source.Per * target.Times) : null;
    }

    /// <summary>Whether a unit measures something (吨, 万立方米); one that counts things (件, 人次) does not.</summary>
    public static bool IsMeasure(string unit) => Known.ContainsKey(WithoutPrefix(unit, []));

    private bool IsSmall => Times <= Largest && Per <= Largest;

    private static UnitScale Measure(string unit, IReadOnlyList<UnitInfo> declared, int depth)
    {
        UnitScale? product = null;
        foreach (string part in unit.Split('/'))
        {
            UnitScale scale = OfPart(part.Trim(), declared, depth);
            product = product is null ? scale : product.IsSmall && scale.IsSmall ? new UnitScale($"{product.Of}/{scale.Of}", product.Times * scale.Per, product.Per * scale.Times) : new UnitScale(unit, 1);
        }

        return product!;
    }

    private static UnitScale OfPart(string unit, IReadOnlyList<UnitInfo> declared, int depth)
    {
        foreach (UnitInfo own in declared)
        {
            if (own.Label == unit && own.Of is { } of && own.Times is { } times && depth < MaxDepth && Measure(of, declared, depth + 1) is { IsSmall: true } scale && times <= Largest)
                return scale with { Times = scale.Times * times };
        }

        if (Known.TryGetValue(unit, out UnitScale? known))
            return known;
        string bare = WithoutPrefix(unit, declared);
        return bare.Length == unit.Length ? new UnitScale(unit, 1)
            : OfPart(bare, declared, depth) is { IsSmall: true } one ? one with { Times = one.Times * Array.Find(Prefixes, p => p.Sign.Length == unit.Length - bare.Length && unit.StartsWith(p.Sign, StringComparison.Ordinal)).Times } : new UnitScale(unit, 1);
    }

    // 万元 is 元, and 千克 is what it is.
    private static string WithoutPrefix(string unit, IReadOnlyList<UnitInfo> declared)
    {
        if (Known.ContainsKey(unit) || declared.Any(u => u.Label == unit && u.Of is not null))
            return unit;
        foreach (var (sign, _) in Prefixes)
        {
            if (unit.Length > sign.Length && unit.StartsWith(sign, StringComparison.Ordinal))
                return unit.Substring(sign.Length);
        }

        return unit;
    }
}
