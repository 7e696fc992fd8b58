namespace ReportGen.Reading.Tables;

/// <summary>Parts digits that ran together into the numbers of a row (000 into 0, 0, 0).</summary>
internal static class RunTogether
{
    /// <summary>The numbers, where there is but one way to read the digits as so many whole numbers without leading zeros; null otherwise.</summary>
    public static string[]? Split(string digits, int count)
    {
        if (digits.Length < count || digits.Length > count * Cell.MaxDigits || count > 200)
            return null;

        // ways[k, i]: in how many ways the digits from i on make k numbers; 2 stands for more.
        var ways = new int[count + 1, digits.Length + 1];
        ways[0, digits.Length] = 1;
        for (int k = 1; k <= count; k++)
        {
            for (int i = digits.Length - 1; i >= 0; i--)
            {
                int longest = digits[i] == '0' ? 1 : Math.Min(Cell.MaxDigits, digits.Length - i);
                for (int length = 1; length <= longest && ways[k, i] < 2; length++)
                    ways[k, i] = Math.Min(2, ways[k, i] + ways[k - 1, i + length]);
            }
        }

        if (ways[count, 0] != 1)
            return null;
        var numbers = new string[count];
        int at = 0;
        for (int k = count; k > 0; k--)
        {
            int length = 1;
            while (ways[k - 1, at + length] == 0)
                length++;
            numbers[count - k] = digits.Substring(at, length);
            at += length;
        }

        return numbers;
    }
}
