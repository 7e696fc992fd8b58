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

    private readonly HashSet<string> _names = new(StringComparer.Ordinal) { "$schema", "form", "report", "organ", "year", ReportJson.PublishedMember, ReportJson.PrintedMember, ReportJson.NotesMember, ReportJson.TextMember, ReportJson.OwnMember };
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    private MemberNames(FormInfo form)
    {
        _names.UnionWith(form.Sections.Select(static s => s.Id));
        foreach (BlockInfo block in form.Tables.SelectMany(static t => t.Blocks))
        {
            _names.Add(block.Table.Id);
            _names.Add(block.Id);
            _names.UnionWith(block.Rows.All.Concat(block.Columns.All).Select(static m => m.Id));
        }

        _lookup = _names.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The names of a form.</summary>
    public static MemberNames Of(FormInfo form) => Known.GetValue(form, static f => new MemberNames(f));

    /// <summary>The name the reader stands at; null where the form does not know it, or it is written with escapes.</summary>
    public string? Find(ref Utf8JsonReader reader)
    {
        if (reader.ValueIsEscaped || reader.HasValueSequence || reader.ValueSpan.Length > Longest)
            return null;
        Span<char> name = stackalloc char[Longest];
        return Ascii.ToUtf16(reader.ValueSpan, name, out int length) == System.Buffers.OperationStatus.Done && _lookup.TryGetValue(name[..length], out string? known) ? known : null;
    }
}
