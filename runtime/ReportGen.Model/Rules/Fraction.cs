using System.Numerics;

namespace ReportGen.Rules;

/// <summary>An exact fraction: what products and quotients of cells come to.</summary>
internal sealed class Fraction : IEquatable<Fraction>
{
    // What is printed of a fraction that no decimal ends.
    private const int PrintedPlaces = 6;

    // So large that nobody reads it; two of them can still be added.
    private const decimal Largest = 10_000_000_000_000_000_000_000_000_000m;

    private readonly BigInteger _numerator;
    private readonly BigInteger _denominator;

    private Fraction(BigInteger numerator, BigInteger denominator)
    {
        int sign = denominator.Sign;
        BigInteger divisor = BigInteger.GreatestCommonDivisor(numerator, denominator) * sign;
        (_numerator, _denominator) = (numerator / divisor, denominator / divisor);
    }

    public static Fraction Of(decimal value)
    {
        int[] bits = decimal.GetBits(value);
        return new Fraction(new BigInteger(new decimal(bits[0], bits[1], bits[2], value < 0, 0)), BigInteger.Pow(10, (bits[3] >> 16) & 0xFF));
    }

    public static Fraction operator +(Fraction left, Fraction right) =>
        new((left._numerator * right._denominator) + (right._numerator * left._denominator), left._denominator * right._denominator);

    public static Fraction operator -(Fraction left, Fraction right) =>
        new((left._numerator * right._denominator) - (right._numerator * left._denominator), left._denominator * right._denominator);

    public static Fraction operator *(Fraction left, Fraction right) => new(left._numerator * right._numerator, left._denominator * right._denominator);

    /// <exception cref="DivideByZeroException"><paramref name="right"/> is 0.</exception>
    public static Fraction operator /(Fraction left, Fraction right) => new(left._numerator * right._denominator, left._denominator * right._numerator);

    public bool Equals(Fraction? other) => other is not null && _numerator == other._numerator && _denominator == other._denominator;

    public override bool Equals(object? obj) => Equals(obj as Fraction);

    public override int GetHashCode() => _numerator.GetHashCode() ^ _denominator.GetHashCode();

    /// <summary>What operations make of their operands; null where something is divided by 0.</summary>
    public static Fraction? Evaluate(RuleOperation[] operations, Fraction[] operands)
    {
        var stack = new Stack<Fraction>();
        int next = 0;
        foreach (RuleOperation operation in operations)
        {
            if (operation == RuleOperation.Operand)
            {
                stack.Push(operands[next++]);
                continue;
            }

            Fraction right = stack.Pop();
            if (operation >= RuleOperation.Round)
            {
                stack.Push(right.Round(operation - RuleOperation.Round));
                continue;
            }

            if (operation == RuleOperation.Divide && right._numerator.IsZero)
                return null;
            Fraction left = stack.Pop();
            stack.Push(operation switch
            {
                RuleOperation.Add => left + right,
                RuleOperation.Subtract => left - right,
                RuleOperation.Multiply => left * right,
                _ => left / right,
            });
        }

        return stack.Pop();
    }

    public int CompareTo(decimal other) => (this - Of(other))._numerator.Sign;

    /// <summary>Rounds to decimal places, halves away from zero.</summary>
    public Fraction Round(int places)
    {
        BigInteger unit = BigInteger.Pow(10, places);
        BigInteger twice = BigInteger.Abs(_numerator) * unit * 2;
        return new Fraction((twice + _denominator) / (_denominator * 2) * _numerator.Sign, unit);
    }

    /// <summary>The number as it is printed: with up to six decimal places, and no larger than 10^28.</summary>
    public decimal ToDecimal()
    {
        Fraction rounded = Round(PrintedPlaces);
        BigInteger whole = BigInteger.Divide(rounded._numerator, rounded._denominator);
        if (BigInteger.Abs(whole) >= new BigInteger(Largest))
            return whole.Sign * Largest;
        return (decimal)whole + ((decimal)(rounded._numerator - (whole * rounded._denominator)) / (decimal)rounded._denominator);
    }
}
