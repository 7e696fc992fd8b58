using System.Globalization;
using System.Runtime.InteropServices;

namespace ReportGen;

/// <summary>
/// The content of one cell: a number, blank, or unreadable. The number is held as an integer and the count of its
/// decimal places, so that 102464.10 keeps the zero that was entered and sums are exact.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
public readonly struct Cell : IEquatable<Cell>
{
    /// <summary>The most digits a number may have. A longer one is unreadable, so that no sum can overflow.</summary>
    public const int MaxDigits = 15;

    /// <summary>The most decimal places a number may have.</summary>
    public const int MaxScale = 6;

    private const long Limit = 1_000_000_000_000_000;

    private Cell(long unscaled, byte scale, CellState state)
    {
        Unscaled = unscaled;
        Scale = scale;
        State = state;
    }

    /// <summary>A cell in which nothing was entered. The default of the type.</summary>
    public static Cell Blank => default;

    /// <summary>A cell whose content is not a number of its kind.</summary>
    public static Cell Unreadable => new(0, 0, CellState.Unreadable);

    /// <summary>The number without its decimal point; 0 where there is no value.</summary>
    // First, so that a cell takes 16 bytes and not 24.
    public long Unscaled { get; }

    /// <summary>Value, blank or unreadable.</summary>
    public CellState State { get; }

    /// <summary>The count of decimal places, 0 to <see cref="MaxScale"/>.</summary>
    public byte Scale { get; }

    /// <summary>Whether a number was entered.</summary>
    public bool HasValue => State == CellState.Value;

    /// <summary>Whether nothing was entered.</summary>
    public bool IsBlank => State == CellState.Blank;

    /// <summary>The number.</summary>
    /// <exception cref="InvalidOperationException">The cell is blank or unreadable.</exception>
    public decimal Value => HasValue
        ? new decimal((int)Magnitude, (int)(Magnitude >> 32), 0, Unscaled < 0, Scale)
        : throw new InvalidOperationException($"The cell is {(IsBlank ? "blank" : "unreadable")} and has no value; ask HasValue first.");

    private ulong Magnitude => (ulong)Math.Abs(Unscaled);

    /// <summary>A cell with a whole number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number has more than <see cref="MaxDigits"/> digits.</exception>
    public static Cell Of(long value) => Of(value, 0);

    /// <summary>A cell with the number <paramref name="unscaled"/> × 10^-<paramref name="scale"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">More than <see cref="MaxDigits"/> digits or <see cref="MaxScale"/> decimal places.</exception>
    public static Cell Of(long unscaled, int scale)
    {
        if (unscaled is <= -Limit or >= Limit)
            throw new ArgumentOutOfRangeException(nameof(unscaled), unscaled, $"A cell holds at most {MaxDigits} digits.");
        if (scale is < 0 or > MaxScale)
            throw new ArgumentOutOfRangeException(nameof(scale), scale, $"A cell holds at most {MaxScale} decimal places.");
        return new Cell(unscaled, (byte)scale, CellState.Value);
    }

    /// <summary>A cell with a number; the decimal places of <paramref name="value"/> are kept as they stand.</summary>
    /// <exception cref="ArgumentOutOfRangeException">More than <see cref="MaxDigits"/> digits or <see cref="MaxScale"/> decimal places.</exception>
    public static Cell Of(decimal value)
    {
        if (value.Scale > MaxScale)
            throw new ArgumentOutOfRangeException(nameof(value), value, $"A cell holds at most {MaxScale} decimal places.");
        return TryOf(value, out Cell cell) ? cell : throw new ArgumentOutOfRangeException(nameof(value), value, $"A cell holds at most {MaxDigits} digits.");
    }

    /// <summary>A cell with a number; false where it has more than <see cref="MaxDigits"/> digits or <see cref="MaxScale"/> decimal places.</summary>
    internal static bool TryOf(decimal value, out Cell cell)
    {
        cell = default;
        // First by its size: what is near the largest decimal cannot be multiplied.
        if (value.Scale > MaxScale || Math.Abs(value) >= Limit)
            return false;
        decimal unscaled = value;
        for (int i = 0; i < value.Scale; i++)
            unscaled *= 10;
        if (Math.Abs(unscaled) >= Limit)
            return false;
        cell = Of((long)unscaled, value.Scale);
        return true;
    }

    /// <summary>A whole number entered in a cell.</summary>
    public static implicit operator Cell(long value) => Of(value);

    /// <summary>A number entered in a cell.</summary>
    public static implicit operator Cell(decimal value) => Of(value);

    /// <summary>Whether two cells hold the same; 1.0 and 1.00 are the same number.</summary>
    public static bool operator ==(Cell left, Cell right) => left.Equals(right);

    /// <summary>Whether two cells differ.</summary>
    public static bool operator !=(Cell left, Cell right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(Cell other) => State == other.State
        && (Scale == other.Scale ? Unscaled == other.Unscaled : HasValue && Value == other.Value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Cell other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HasValue ? Value.GetHashCode() : (int)State;

    /// <summary>The number in invariant digits; empty for a blank; ? for an unreadable cell.</summary>
    public override string ToString() => State switch
    {
        CellState.Value => Value.ToString(CultureInfo.InvariantCulture),
        CellState.Blank => "",
        _ => "?",
    };
}
