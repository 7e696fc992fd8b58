using System.Globalization;
using System.Numerics;
using System.Xml.Linq;

namespace ReportGen.Publishing.Documents.Ofd;

/// <summary>The numbers of OFD: lists parted by blanks, in millimetres.</summary>
internal static class OfdNumbers
{
    private static readonly char[] Blanks = [' ', '\t', '\r', '\n', ','];

    /// <summary>A number; null where the text is none.</summary>
    public static float? One(string? text) =>
        float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out float number) && float.IsFinite(number) ? number : null;

    /// <summary>As many numbers as are wanted; null where there are fewer.</summary>
    public static float[]? List(string? text, int count)
    {
        string[] parts = Parts(text);
        if (parts.Length < count)
            return null;
        var numbers = new float[count];
        for (int i = 0; i < count; i++)
        {
            if (One(parts[i]) is not { } number)
                return null;
            numbers[i] = number;
        }

        return numbers;
    }

    /// <summary>The words of a list.</summary>
    public static string[] Parts(string? text) => text?.Split(Blanks, StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>The steps from one character to the next: <c>3 3 g 5 1.5</c>, in which g says how often a step is repeated.</summary>
    /// <param name="text">The list.</param>
    /// <param name="most">How many are wanted.</param>
    public static List<float> Steps(string? text, int most)
    {
        string[] parts = Parts(text);
        var steps = new List<float>();
        for (int i = 0; i < parts.Length && steps.Count < most; i++)
        {
            int times = 1;
            if (parts[i] is "g" or "G")
            {
                if (i + 2 >= parts.Length || One(parts[i + 1]) is not { } count)
                    break;
                (times, i) = ((int)Math.Clamp(count, 0, most), i + 2);
            }

            if (One(parts[i]) is not { } step)
                break;
            for (int n = 0; n < times && steps.Count < most; n++)
                steps.Add(step);
        }

        return steps;
    }

    /// <summary>Where an object stands, and how it is stretched and turned before it is put there.</summary>
    /// <param name="drawn">The object.</param>
    public static Matrix3x2 Placement(XElement drawn)
    {
        Matrix3x2 own = List(drawn.Setting("CTM"), 6) is [var a, var b, var c, var d, var e, var f] ? new Matrix3x2(a, b, c, d, e, f) : Matrix3x2.Identity;
        return List(drawn.Setting("Boundary"), 4) is [var x, var y, _, _] ? own * Matrix3x2.CreateTranslation(x, y) : own;
    }
}
