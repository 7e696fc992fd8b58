using System.ComponentModel;

namespace ReportGen.Views;

/// <summary>A value to be put into a record. It is made from what it holds.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ViewValue
{
    internal ViewValue(object? value, decimal number = 0, bool isNumber = false)
    {
        Object = value;
        Number = number;
        IsNumber = isNumber;
    }

    /// <summary>Text, a flag, a list or a record; null for a number, and for null.</summary>
    internal object? Object { get; }

    /// <summary>The number.</summary>
    internal decimal Number { get; }

    /// <summary>Whether it is a number.</summary>
    internal bool IsNumber { get; }

    /// <summary>Text or an address.</summary>
    public static implicit operator ViewValue(string? text) => new(text);

    /// <summary>A number.</summary>
    public static implicit operator ViewValue(decimal number) => new(null, number, isNumber: true);

    /// <summary>A number, or null.</summary>
    public static implicit operator ViewValue(decimal? number) => number is { } value ? value : default(ViewValue);

    /// <summary>A whole number.</summary>
    public static implicit operator ViewValue(long number) => (decimal)number;

    /// <summary>A whole number, or null.</summary>
    public static implicit operator ViewValue(long? number) => (decimal?)number;

    /// <summary>A flag.</summary>
    public static implicit operator ViewValue(bool flag) => new(flag);

    /// <summary>A record, or null.</summary>
    public static implicit operator ViewValue(ViewRecord? record) => new(record);

    /// <summary>A list of records.</summary>
    public static implicit operator ViewValue(ViewRecord[] list) => new(list);

    /// <summary>A list of records.</summary>
    public static implicit operator ViewValue(List<ViewRecord> list) => new(list);
}
