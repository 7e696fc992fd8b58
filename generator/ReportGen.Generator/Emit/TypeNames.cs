using ReportGen.Forms;
using ReportGen.Generator.Schema;

namespace ReportGen.Generator.Emit;

/// <summary>The names of the types in the class of a form: none is that of a member, and no two are the same.</summary>
internal sealed class TypeNames
{
    private readonly HashSet<string> _memberNames = new(StringComparer.Ordinal);
    private readonly HashSet<string> _typeNames = new(StringComparer.OrdinalIgnoreCase);

    public TypeNames(FormInfo form, string className)
    {
        _memberNames.Add(className);
        foreach (SectionInfo section in form.Sections)
        {
            AddMemberName(section.Id);
            foreach (TableInfo table in section.Tables)
            {
                AddMemberName(table.Id);
                foreach (BlockInfo block in table.Blocks)
                {
                    if (block.Id.Length > 0)
                        AddMemberName(block.Id);
                    foreach (MemberInfo member in block.Columns.Roots.Concat(block.Rows.Roots))
                        AddMemberNames(member);
                }
            }
        }
    }

    /// <summary>The name, or one like it where it is taken.</summary>
    public string Take(string name)
    {
        // A type may not bear the name of a member, neither beside it nor in it.
        string candidate = _memberNames.Contains(name) ? name + "View" : name;
        string unique = candidate;
        for (int i = 2; _memberNames.Contains(unique) || !_typeNames.Add(unique); i++)
            unique = $"{candidate}{i.ToString(System.Globalization.CultureInfo.InvariantCulture)}";
        return unique;
    }

    private void AddMemberNames(MemberInfo member)
    {
        if (member.Id.Length > 0)
            AddMemberName(member.Id);
        foreach (MemberInfo child in member.Members)
            AddMemberNames(child);
    }

    private void AddMemberName(string id)
    {
        string name = Identifier.Pascal(id);
        _memberNames.Add(name);
        _memberNames.Add(Identifier.Member(id));
        _memberNames.Add(name + "Items");
        _memberNames.Add(name + "Text");
    }
}
