using ReportGen.Generator.Diagnostics;
using ReportGen.Generator.Schema.Keys;

namespace ReportGen.Generator.Schema;

/// <summary>Sees to it that no two ids of one C# type become the same name.</summary>
/// <param name="sink">Where clashes are told.</param>
/// <param name="nameOf">The C# name of an id: <see cref="Identifier.Pascal"/> or <see cref="Identifier.Member"/>.</param>
internal sealed class NameChecker(DiagnosticSink sink, Func<string, string> nameOf)
{
    /// <summary>Takes the name of an id; false, and told, where it is taken.</summary>
    public bool Take<T>(Keyed<T> keyed, HashSet<string> taken, string suffix = "")
        where T : class
    {
        string name = nameOf(keyed.Id) + suffix;
        if (taken.Add(name))
            return true;
        sink.Report(Descriptors.NameClash, keyed.File, keyed.IdSpan, $"\"{keyed.Id}\" becomes {name} in C#, as another name here does; rename one");
        return false;
    }
}
