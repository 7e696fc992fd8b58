using System.Globalization;
using System.Numerics;

namespace ReportGen.Generator.Templates.Syntax;

/// <content>Numbers, each with the type it has in Scriban: the smallest of int, long and BigInteger, or as its suffix says.</content>
internal sealed partial class TemplateLexer
{
    // Beyond this a number is a slip, and working out its digits would take its time.
    private const int MaxDigits = 400;

    private void LexNumber()
    {
        int start = _at;
        object? value;
        if (text[start] == '0' && Peek(start + 1) == 'x')
            value = LexHex();
        else if (text[start] == '0' && Peek(start + 1) == 'b')
            value = LexBinary();
        else
            value = LexDecimal();

        if (value is null)
        {
            var span = TextSpan.FromBounds(start, _at);
            messages.Add(span, $"found '{text.Substring(start, Math.Min(_at - start, 40))}', expected a number such as 10, 1e3, 0x1F, 0b101, 2.5, 2.5f or 2.5m that its type can hold");
        }

        Add(TokenKind.Number, start, value ?? 0);
    }

    private object? LexDecimal()
    {
        int start = _at;
        bool isReal = false;
        while (IsDigit(Peek(_at)) || Peek(_at) == '_')
            _at++;

        // "1..5" is a range and "1.size" a member; "1." and "1.f" are numbers.
        char next = Peek(_at + 1);
        if (Peek(_at) == '.' && next != '.' && (IsRealSuffix(next) || next is 'e' or 'E' || !char.IsLetter(next)))
        {
            isReal = true;
            _at++;
            while (IsDigit(Peek(_at)))
                _at++;
        }

        if (Peek(_at) is 'e' or 'E')
        {
            _at += Peek(_at + 1) is '+' or '-' ? 2 : 1;
            if (!IsDigit(Peek(_at)))
                return null;
            while (IsDigit(Peek(_at)))
                _at++;
        }

        char suffix = '\0';
        string digits = text.Substring(start, _at - start);
        if (IsRealSuffix(Peek(_at)) && !IsWordPart(Peek(_at + 1)))
        {
            suffix = char.ToLowerInvariant(text[_at++]);
            isReal = true;
        }

        return isReal ? ParseReal(digits, suffix) : ParseInteger(digits.Replace("_", ""));
    }

    private static object? ParseReal(string digits, char suffix)
    {
        switch (suffix)
        {
            case 'f':
                return float.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out float single) && !float.IsInfinity(single) ? single : null;
            case 'm':
                return decimal.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal exact) ? exact : null;
            default:
                return double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out double real) && !double.IsInfinity(real) ? real : null;
        }
    }

    private static object? ParseInteger(string digits)
    {
        const NumberStyles Style = NumberStyles.Integer | NumberStyles.AllowExponent;
        if (long.TryParse(digits, Style, CultureInfo.InvariantCulture, out long value))
            return value is >= int.MinValue and <= int.MaxValue ? (object)(int)value : value;
        int exponent = digits.IndexOfAny(['e', 'E']);
        if (digits.Length > MaxDigits
            || (exponent >= 0 && !(int.TryParse(digits.Substring(exponent + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int power) && power is >= 0 and <= MaxDigits)))
            return null;
        return BigInteger.TryParse(digits, Style, CultureInfo.InvariantCulture, out BigInteger big) ? big : null;
    }

    private object? LexHex()
    {
        int start = _at += 2;
        while (IsHex(Peek(_at)) || Peek(_at) == '_')
            _at++;
        string digits = text.Substring(start, _at - start).Replace("_", "");
        bool isUnsigned = TakeUnsignedSuffix();
        if (digits.Length is 0 or > MaxDigits)
            return null;
        if (ulong.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ulong bits))
            return FromBits(bits, isUnsigned);
        return BigInteger.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out BigInteger big) ? big : null;
    }

    private object? LexBinary()
    {
        int start = _at += 2;
        int point = -1;
        while (Peek(_at) is '0' or '1' or '_' || (Peek(_at) == '.' && point < 0 && _at > start && Peek(_at + 1) is '0' or '1'))
        {
            if (text[_at] == '.')
                point = _at;
            _at++;
        }

        int end = _at;
        string digits = text.Substring(start, (point < 0 ? end : point) - start).Replace("_", "");
        string fraction = point < 0 ? "" : text.Substring(point + 1, end - point - 1).Replace("_", "");
        if (digits.Length + fraction.Length is 0 or > MaxDigits)
            return null;

        var number = BigInteger.Zero;
        foreach (char c in digits + fraction)
            number = (number << 1) + (c - '0');
        if (point >= 0)
        {
            char suffix = Peek(_at) is 'f' or 'F' or 'd' or 'D' && !IsWordPart(Peek(_at + 1)) ? char.ToLowerInvariant(text[_at++]) : '\0';
            double scale = Math.Pow(2, -fraction.Length);
            return suffix == 'f' ? (float)number * (float)scale : (object)((double)number * scale);
        }

        bool isUnsigned = TakeUnsignedSuffix();
        return number <= ulong.MaxValue ? FromBits((ulong)number, isUnsigned) : number;
    }

    // As the bits of a signed number of 32 or 64 bits, unless the suffix u asks for the plain value.
    private static object FromBits(ulong bits, bool isUnsigned)
    {
        if (bits <= uint.MaxValue)
            return isUnsigned ? (object)(long)bits : unchecked((int)(uint)bits);
        return isUnsigned ? (object)new BigInteger(bits) : unchecked((long)bits);
    }

    private bool TakeUnsignedSuffix()
    {
        if (Peek(_at) is not ('u' or 'U') || IsWordPart(Peek(_at + 1)))
            return false;
        _at++;
        return true;
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static bool IsRealSuffix(char c) => c is 'f' or 'F' or 'd' or 'D' or 'm' or 'M';
}
