using System.Globalization;

namespace ReportGen.Generator.Templates.Compilation;

/// <summary>
/// The text of a number. The shortest digits that give the number back are what .NET prints today; the compiler may run
/// on a framework that prints fifteen, so they are found here.
/// </summary>
internal static class NumberText
{
    private const int MaxDigits = 17;

    // .NET writes an exponent where as many digits do not reach the point, and below 0.0001.
    private const int ExponentFrom = MaxDigits;

    public static string Of(double number)
    {
        if (double.IsNaN(number))
            return "NaN";
        if (double.IsInfinity(number))
            return number > 0 ? "Infinity" : "-Infinity";
        string sign = number < 0 || (number == 0 && double.IsNegativeInfinity(1 / number)) ? "-" : "";
        string text = Shortest(Math.Abs(number));
        int mark = text.IndexOf('E');
        string digits = text.Substring(0, mark).Replace(".", "").TrimEnd('0');
        int exponent = int.Parse(text.Substring(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return digits.Length == 0 ? sign + "0" : sign + Layout(digits, exponent);
    }

    private static string Shortest(double number)
    {
        for (int digits = 1; ; digits++)
        {
            string text = number.ToString($"E{(digits - 1).ToString(CultureInfo.InvariantCulture)}", CultureInfo.InvariantCulture);
            if (digits == MaxDigits || double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture) == number)
                return text;
        }
    }

    private static string Layout(string digits, int exponent)
    {
        if (exponent is < -4 or >= ExponentFrom)
        {
            string fraction = digits.Length == 1 ? "" : "." + digits.Substring(1);
            return $"{digits[0]}{fraction}E{(exponent < 0 ? "-" : "+")}{Math.Abs(exponent).ToString("00", CultureInfo.InvariantCulture)}";
        }

        if (exponent < 0)
            return "0." + new string('0', -exponent - 1) + digits;
        return digits.Length <= exponent + 1
            ? digits.PadRight(exponent + 1, '0')
            : digits.Substring(0, exponent + 1) + "." + digits.Substring(exponent + 1);
    }
}
