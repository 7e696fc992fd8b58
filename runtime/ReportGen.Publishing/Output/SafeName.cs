using System.Buffers;
using System.Text;
using ReportGen.Messages;

namespace ReportGen.Publishing.Output;

/// <summary>
/// Names that every system can hold. One that a system refuses is refused on all, so that a publication can be moved.
/// </summary>
internal static class SafeName
{
    // What a file system holds of a name, in bytes of UTF-8 or characters of UTF-16, whichever are more.
    private const int MaxBytes = 255;

    private static readonly SearchValues<char> Forbidden = SearchValues.Create([.. Enumerable.Range(0, ' ').Select(static c => (char)c), '\u007F', .. "<>:\"/\\|?*"]);
    private static readonly string[] Devices = ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"];

    /// <summary>Why names, with / between them, cannot be those of folders and a file; null where they can.</summary>
    /// <param name="path">The names.</param>
    /// <param name="ending">What is put behind the last, with its full stop.</param>
    public static Func<Wording, string>? Fault(string path, string ending = "")
    {
        string[] names = path.Split('/');
        for (int i = 0; i < names.Length; i++)
        {
            if (FaultOf(names[i], i == names.Length - 1 ? ending : "") is { } fault)
                return fault;
        }

        return null;
    }

    private static Func<Wording, string>? FaultOf(string name, string ending)
    {
        if (name.Length == 0 || name is "." or "..")
            return static w => w.NameEmpty();
        if (name.AsSpan().IndexOfAny(Forbidden) is >= 0 and var at)
        {
            string character = name[at].ToString();
            return character[0] is < ' ' or '\u007F' ? static w => w.NameWithControlCharacter() : w => w.NameWithCharacter(character);
        }

        if (name[^1] is '.' or ' ')
            return static w => w.NameEndsBadly();
        if (IsDevice(name))
            return static w => w.NameOfDevice();
        int length = Encoding.UTF8.GetByteCount(name) + Encoding.UTF8.GetByteCount(ending);
        return length > MaxBytes ? w => w.NameTooLong(ending, length, MaxBytes) : null;
    }

    // Whatever follows the first full stop: aux.2024 is one too.
    private static bool IsDevice(string name)
    {
        string stem = name.Split('.')[0].TrimEnd(' ');
        return Devices.Contains(stem, StringComparer.OrdinalIgnoreCase)
            || (stem.Length == 4 && stem[3] is (>= '0' and <= '9') or '¹' or '²' or '³' && (stem.StartsWith("COM", StringComparison.OrdinalIgnoreCase) || stem.StartsWith("LPT", StringComparison.OrdinalIgnoreCase)));
    }
}
