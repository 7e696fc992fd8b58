using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using ReportGen.Forms;

namespace ReportGen.Json;

/// <summary>
/// The names of members that a data file of a form may have. They stand in every file of it, and are made once: what is read
/// is looked up, and only a name that the form does not know becomes a text of its own.
/// </summary>
internal sealed class MemberNames
{
    private const int Longest = 64;

    private static readonly ConditionalWeakTable<FormInfo, MemberNames> Known = [];

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly string[] _names;

    private MemberNames(FormInfo form)
    {
        foreach (string name in (string[])["$schema", "form", "report", "organ", "year", ReportJson.PublishedMember(form), ReportJson.PrintedMember(form), ReportJson.NotesMember(form), ReportJson.TextMember, ReportJson.OwnMember, .. form.Sections.Select(static s => s.Id)])
            Add(name);
        foreach (BlockInfo block in form.Tables.SelectMany(static t => t.Blocks))
        {
            Add(block.Table.Id);
            Add(block.Id);
            foreach (MemberInfo member in block.Rows.All.Concat(block.Columns.All))
                Add(member.Id);
        }

        // Not by sorting pairs, which the runtime would have to compile in every process.
        _names = new string[_numbers.Count];
        foreach (var (name, number) in _numbers)
            _names[number] = name;
        _lookup = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The names of a form.</summary>
    public static MemberNames Of(FormInfo form) => Known.GetValue(form, static f => new MemberNames(f));

    /// <summary>How many names there are.</summary>
    public int Count => _names.Length;

    /// <summary>A name by its number.</summary>
    public string this[int number] => _names[number];

    /// <summary>The number of the name the reader stands at; -1 where the form does not know it, or it is written with escapes.</summary>
    public int Find(ref Utf8JsonReader reader)
    {
        if (reader.ValueIsEscaped || reader.HasValueSequence || reader.ValueSpan.Length > Longest)
            return -1;
        Span<char> name = stackalloc char[Longest];
        return Ascii.ToUtf16(reader.ValueSpan, name, out int length) == System.Buffers.OperationStatus.Done && _lookup.TryGetValue(name[..length], out int known) ? known : -1;
    }

    /// <summary>The number of a name; -1 where the form does not know it.</summary>
    public int Find(string name) => _numbers.TryGetValue(name, out int known) ? known : -1;

    private void Add(string name) => _numbers.TryAdd(name, _numbers.Count);
}
